import type { Case, Step } from '../../harness/golden/case.ts'
import { clauseId } from '../../harness/golden/clause-id.ts'
import type { Library } from '../../harness/golden/library.ts'
import { nonsense } from '../../harness/run/harmless.ts'
import { existsAt } from '../../harness/shape/at-version.ts'
import type { HttpForm } from '../../harness/wire/exchange.ts'

const forms: readonly HttpForm[] = [
  'chunked',
  'plain-type',
  'type-in-capitals',
  'compact-authorization',
  'session-token',
  'signed-query',
  'signed-query-of-a-session',
  'signature-version-2',
]

/**
 * One request that only shows what there is, in every right form of HTTP, each beside the same in the usual form; with a wrong
 * secret, which tells whether the target looks at signatures, and under a name that is none, whether it looks at all.
 */
export function* httpFormCases(library: Library, version: string): Generator<Case> {
  const shows = [...library.operations.values()].find((one) => one.describes && existsAt(one, version))
  if (!shows) return
  for (const form of forms) {
    const method = form.startsWith('signed-query') ? 'GET' : 'POST'
    const ask = (id: string, more: Partial<Step>): Step => ({
      id: `${shows.name}, ${id}`,
      operation: shows.name,
      role: 'test',
      method,
      credentials: 'allowed',
      params: {},
      wire: { Action: shows.name, Version: version },
      expect: { open: true },
      ...more,
    })
    yield {
      kind: 'story',
      id: `stories/http-form~${form}`,
      version,
      operation: 'protocol',
      clause: clauseId('protocol', `form.${form}`),
      steps: [
        ask('with a wrong secret', { role: 'witness', credentials: 'forged' }),
        ask('under a name that is none', {
          ...{ role: 'witness', operation: 'protocol' },
          wire: { Action: nonsense, Version: version },
        }),
        ask('as usual', { role: 'control' }),
        ask(form, { form }),
      ],
    }
  }
}
