import type { Broken } from '../../drivers/broken.ts'
import type { Handshake } from '../../drivers/protocol.ts'
import { apiVersions } from '../../shape/versions.ts'
import { type Diagnosis, right, wrong } from './diagnosis.ts'

/** Why there was no handshake. */
export function startTrouble(broken: Broken | undefined): Diagnosis {
  const { kind = 'no-handshake', message = '', stderr = '' } = broken ?? {}
  const advice =
    {
      'no-start': 'Is the command right? It is started without a shell, in the current folder.',
      died: 'It exited before it said anything. Its stderr may tell why.',
    }[kind as string] ??
    'The first line on its stdout has to be its answer to {"hello":1,"operations":[…]}: {"sdk","version","language","versions","operations"}. Is stdout flushed after every line? Does something else print first?'
  return wrong(
    'it answers the handshake',
    `${message}. ${advice}${stderr ? `\nIts stderr ends with:\n${stderr}` : ''}`,
  )
}

/** What the handshake says. */
export function* greeting(
  { sdk, version, language, versions, operations }: Handshake,
  asked: readonly string[],
): Generator<Diagnosis> {
  yield right(
    `it answers the handshake: ${sdk} ${version} (${language}), ${operations.length} of ${asked.length} operations`,
  )
  const extra = operations.filter((name) => !asked.includes(name))
  if (extra.length)
    yield wrong(
      'it names operations that it was asked for',
      `${extra.slice(0, 3).join(', ')} was not among the operations of the handshake: name only those that were, in their spelling.`,
    )
  if (!operations.length)
    yield wrong(
      'it has operations',
      'It names none of those that it was asked for: names are those of the API (ImportVolume), not of the language (import_volume).',
    )
  if (!apiVersions.some((one) => versions.includes(one)))
    yield wrong(
      'it has an API version that the suite knows',
      `It names ${versions.join(', ') || 'none'}; the suite knows ${apiVersions.join(', ')}.`,
    )
}
