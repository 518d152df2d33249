import type { OperationCoverage } from '../../harness/judge/coverage/model.ts'

/** Letters without those that pass for a number. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz'

/** Letters for the reasons of empty cells, in the order in which they come: `a`, …, `z`, `aa`. */
export function coverageReasons(operations: readonly OperationCoverage[]): ReadonlyMap<string, string> {
  const reasons = new Set(operations.flatMap(reasonsOf))
  return new Map([...reasons].map((reason, i) => [reason, letters(i)]))
}

/** The reasons that the table of one operation gives. */
export const reasonsOf = ({ request, answer }: OperationCoverage): string[] =>
  [...request, ...answer.map((member) => ({ ...member, notSent: undefined, notBroken: undefined }))].flatMap(
    ({ notSent, notBroken, notReadBack }) =>
      [notSent, notBroken, notReadBack].filter((one) => one !== undefined),
  )

const letters = (n: number): string =>
  (n >= alphabet.length ? letters(Math.floor(n / alphabet.length) - 1) : '') + alphabet[n % alphabet.length]
