import { UsageError } from '../base/errors.ts'
import { nearest } from '../base/near.ts'
import { answerText } from '../golden/answer-text.ts'
import type { Case, Step } from '../golden/case.ts'
import type { Library } from '../golden/library.ts'
import type { Pair } from '../golden/pairs.ts'
import type { Suite } from '../judge/suite.ts'
import { apiVersions } from '../shape/versions.ts'

/** What names a case: its id, at one version or at each that has it, and the seed of what is drawn. */
export type Wanted = { readonly id: string; readonly version?: string | undefined; readonly seed: number }

/**
 * A case as golden pairs: what each step sends, and the answer that it is held against. Throws UsageError where there
 * is no such case.
 */
export function* showCase(wanted: Wanted, suite: Suite, library: Library): Generator<string> {
  const [first, ...others] = findCases(wanted, suite, library)
  const { id, steps } = first!
  yield `# ${id} at ${[first!, ...others].map(({ version }) => version).join(', ')}`
  for (const step of steps) yield* showStep(step, first!, library)
}

function findCases({ id, version, seed }: Wanted, suite: Suite, library: Library): Case[] {
  const versions = version ? [version] : apiVersions
  const settings = { versions, variants: 'default', seed } as const
  const named = [...suite.plan(library, { ...settings, only: [id] })]
  const found = named.filter((one) => one.id === id).reverse()
  if (found.length) return found
  const near = nearest(
    id,
    Iterator.from(suite.plan(library, settings)).map((one) => one.id),
  )
  throw new UsageError(
    `no case is called ${id}${version ? ` at ${version}` : ''}${near ? ` (did you mean ${near}?)` : ''}; \`ec2spec list cases\` names them all`,
  )
}

function* showStep(
  { id, role, expect, ...step }: Step,
  { version }: Case,
  library: Library,
): Generator<string> {
  const pair = library.pairs.get(`${id}@${version}`) ?? library.pairs.get(id)
  yield `\n## ${id} (${role})${pair ? `, ${originOf(pair)}` : ''}`
  const { operation: _, either: __, method, credentials, poll, follow, ...sent } = step
  const { answer, ...expected } = expect
  yield JSON.stringify(
    {
      ...sent,
      ...(method !== 'POST' && { method }),
      ...(credentials !== 'allowed' && { credentials }),
      ...expected,
      ...(poll && { poll }),
      ...(follow && { follow }),
    },
    undefined,
    2,
  )
  if (answer) yield answerText(answer)
}

const originOf = ({ file }: Pair): string =>
  file.endsWith('.request.json') ? `golden/${file}` : `which follows from golden/${file}`
