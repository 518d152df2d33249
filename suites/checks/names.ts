import { clauseId } from '../../harness/golden/clause-id.ts'
import type { Check, Compared, Look } from '../../harness/judge/look.ts'
import { existsAt } from '../../harness/shape/at-version.ts'
import { members } from '../../harness/shape/members.ts'
import type { Problem } from '../../harness/shape/read.ts'

const clauseOf = {
  misnamed: 'names',
  misplaced: 'structure',
  'not-item': 'lists',
  'empty-item': 'items',
  duplicate: 'no-duplicates',
  'stray-text': 'structure',
  'not-text': 'structure',
} as const
const mends: Readonly<Record<string, string>> = {
  misnamed: 'Element names count to the letter and case: an SDK drops an element that it does not know.',
  misplaced: 'An SDK looks for a member where its model has it, and nowhere else.',
  'not-item': 'Each value of a list stands in its own <item>.',
  'empty-item': 'Leave the item out: a list that has nothing in it has no items.',
  duplicate: 'An SDK takes one of the two, and which one differs between SDKs.',
  'stray-text': 'A structure or a list holds elements only.',
  'not-text': 'The member is a text: an SDK reads what stands in it and passes over elements.',
}

/** Elements are named, wrapped and counted as the output shape has them; what it does not have is a note. */
export const names: Check = function* (look) {
  const { step, reading, answer } = look
  if (!reading || answer.kind !== 'success') return
  const failed = new Set<string>()
  for (const problem of reading.problems) {
    if (problem.kind === 'unknown') {
      for (const compared of foreign(problem, look)) {
        if ('clause' in compared) failed.add(compared.clause)
        yield compared
      }
    } else {
      const clause = clauseId(step.operation, clauseOf[problem.kind])
      failed.add(clause)
      yield { clause, mismatch: { ...problem, diagnosis: mends[problem.kind]!, cause: causeOf(problem) } }
    }
  }
  for (const tail of new Set([...Object.values(clauseOf), 'version-members'] as const)) {
    const clause = clauseId(step.operation, tail)
    if (!failed.has(clause) && answer.root.children.length) yield { clause }
  }
}

const causeOf = ({ kind, expected, actual }: Problem) =>
  kind === 'misnamed'
    ? `<${actual}> where <${expected}> belongs`
    : kind === 'misplaced'
      ? `<${actual}> out of its place`
      : kind === 'not-item'
        ? `list of <${actual}>`
        : kind

/** A member of another version is a finding of its own; any other new element is only noted. */
function* foreign({ path, actual }: Problem, { step, shape, version }: Look): Generator<Compared> {
  const plain = path.replace(/\[\d+\]/g, '[]')
  const member = members(shape!.operation.output).find(({ xmlPath }) => xmlPath === plain)
  if (!member || existsAt(member.schema, version))
    return void (yield { note: `unknown element ${plain}`, example: step.id })
  yield {
    clause: clauseId(step.operation, 'version-members'),
    mismatch: {
      path,
      expected: `no ${actual} in ${version}`,
      actual: `<${actual}>`,
      diagnosis: `${actual} belongs to other API versions (${member.schema.since ?? 'the first'} to ${member.schema.until ?? 'the last'}).`,
      cause: `<${actual}> in an answer of ${version}`,
    },
  }
}
