import type { Library } from '../../golden/library.ts'
import { type Member, members } from '../../shape/members.ts'
import type { AnswerCoverage, OperationCoverage, RequestCoverage } from './model.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { type Touch, type Touched, touched } from './touched.ts'
import { whyNot } from './why-not.ts'

export type CoverageInput = {
  /** In how many cases what was done to which member. */
  readonly counts: ReadonlyMap<Touched, number>
  readonly library: Library
  readonly versions: readonly string[]
  /** Names of operations. */
  readonly operations: readonly string[]
  /** Whether the target lacks an operation. */
  isLacking(operation: string): boolean
  /** The reason for an empty cell that neither documents nor target account for; without it, the cell has none. */
  otherwise?(touch: Touch, member: Member): string | undefined
}

/** Every member of every operation, and in how many cases it was sent, broken on purpose and read back. */
export const toCoverage = (input: CoverageInput): OperationCoverage[] =>
  input.operations.map((name) => {
    const operation = input.library.operations.get(name)!
    const where = surroundingsOf(operation, input.library, input.versions, input.isLacking(name))
    const table = { ...input, ...where }
    return {
      name,
      request: [...members(operation.input)].map((member) => requestCoverage(member, table)),
      answer: [...members(operation.output)].map((member) => answerCoverage(member, table)),
    }
  })

type Table = Surroundings & Pick<CoverageInput, 'counts' | 'otherwise'>

function requestCoverage(member: Member, table: Table): RequestCoverage {
  const [sent, broken, echoed] = (['sent', 'broken', 'echoed'] as const).map((touch) =>
    cell(touch, member, table),
  )
  return {
    member: member.path,
    sent: sent!.cases,
    ...(sent!.why && { notSent: sent!.why }),
    broken: broken!.cases,
    ...(broken!.why && { notBroken: broken!.why }),
    readBack: echoed!.cases,
    ...(echoed!.why && { notReadBack: echoed!.why }),
  }
}

function answerCoverage(member: Member, table: Table): AnswerCoverage {
  const { cases, why } = cell('read', member, table)
  return { member: member.path, readBack: cases, ...(why && { notReadBack: why }) }
}

function cell(touch: Touch, member: Member, table: Table): { cases: number; why?: string | undefined } {
  const cases = table.counts.get(touched(table.operation.name, touch, member.path)) ?? 0
  return cases ? { cases } : { cases, why: whyNot(touch, member, table) ?? table.otherwise?.(touch, member) }
}
