import { join } from 'node:path'
import { goldenFolder, readJson } from '../golden/files.ts'
import type { Difference } from './compare.ts'

/** A difference between `golden/` and a public model that a row of errata.json decides. */
export type Explanation = {
  /** Id of the row in `golden/errata.json`. */
  readonly errata: string
  /** `ImportVolume.input.Image.Bytes`; `*` stands for anything. */
  readonly member: string
  readonly aspect: Difference['aspect']
  /** API versions of the models; without it, any. */
  readonly versions?: readonly string[]
}

/** A difference and where it is; `member` is a path as explanations write it. */
export type Located = Difference & {
  readonly operation: string
  readonly member: string
  readonly version: string
}

type Row = Omit<Explanation, 'member'> & { readonly members: readonly string[] }

/** `explained.json`, one explanation for each of its members. */
export const readExplanations = (): Explanation[] =>
  readJson<Row[]>(join(import.meta.dirname, 'explained.json')).flatMap(({ members, ...row }) =>
    members.map((member) => ({ ...row, member })),
  )

/** Differences that no explanation fits, explanations that fit no difference, and errata that are not there. */
export function explain(
  differences: readonly Located[],
  explanations: readonly Explanation[],
  errata: ReadonlySet<string>,
): {
  readonly unexplained: readonly Located[]
  readonly idle: readonly Explanation[]
  readonly dangling: readonly string[]
} {
  return {
    unexplained: differences.filter((difference) => !explanations.some((row) => fits(row, difference))),
    idle: explanations.filter((row) => !differences.some((difference) => fits(row, difference))),
    dangling: [...new Set(explanations.map((row) => row.errata))].filter((id) => !errata.has(id)),
  }
}

const fits = ({ member, aspect, versions }: Explanation, difference: Located): boolean =>
  aspect === difference.aspect &&
  (versions?.includes(difference.version) ?? true) &&
  pattern(member).test(difference.member)

/** Whether a row says that a member is ours alone. */
export const isOurs = (member: string, explanations: readonly Explanation[]): boolean =>
  explanations.some((row) => row.aspect === 'exists' && pattern(row.member).test(member))

const pattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .split('*')
      .map((piece) => piece.replace(/[.[\]]/g, '\\$&'))
      .join('.*')}$`,
  )

/** The ids of `golden/errata.json`. */
export const errataIds = (): ReadonlySet<string> =>
  new Set(readJson<{ readonly id: string }[]>(join(goldenFolder, 'errata.json')).map(({ id }) => id))
