import type { Library } from '../golden/library.ts'
import type { Clause } from '../judge/finding.ts'
import { fold } from '../judge/fold.ts'
import type { Judgement } from '../judge/judge.ts'
import type { ClientCaseCheck, ClientCheck, ClientCompared, ClientLook } from './model.ts'

/** What is required of a client, handed to the harness. */
export type ClientSuite = {
  readonly checks: readonly ClientCheck[]
  readonly caseChecks: readonly ClientCaseCheck[]
  clauses(library: Library): Iterable<Clause>
}

/** What the calls of a case showed: a pure function of what went over the wire and what the client made of it. */
export function judgeClient(looks: readonly ClientLook[], { checks, caseChecks }: ClientSuite): Judgement {
  const [first] = looks
  if (!first) return { findings: [], notes: [] }
  const compared = [
    ...looks.flatMap((look) => checks.flatMap((check) => [...check(look)].map((one) => inCase(one, look)))),
    ...caseChecks.flatMap((check) => [...check(looks)]),
  ]
  const { case: id, version } = first
  return {
    findings: [...fold(compared, { case: id, version, indexOf: (at: number) => at })],
    notes: compared.filter((one) => 'note' in one),
  }
}

/** A check counts exchanges within its look, a finding within the case. */
const inCase = (compared: ClientCompared, look: ClientLook): ClientCompared =>
  'clause' in compared ? { ...compared, at: look.first + (compared.at ?? 0) } : compared
