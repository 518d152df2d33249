import type { Library } from '../golden/library.ts'
import { judgeCase } from '../judge/judge.ts'
import type { Suite } from '../judge/suite.ts'
import type { Support } from '../judge/support.ts'
import type { Judged } from '../judge/tally.ts'
import { lacking } from '../run/learn.ts'
import { caseKey, type Log } from '../run/read-log.ts'
import { blocked, type Planned } from '../run/run.ts'
import { untold } from '../run/untold.ts'
import { createMask, maskDeep } from '../wire/mask.ts'

/** What a log holds is masked: what it is held against has to be, too. */
const mask = createMask({ allowed: { accessKeyId: '', secretAccessKey: '' } })

/** What a log shows of a case that was run to its end; undefined where it has no such case. */
export function judgeLogged(
  { case: planned, order }: Planned,
  log: Pick<Log, 'cases' | 'read'>,
  { suite, library, support }: { suite: Suite; library: Library; support: Support },
): Judged | undefined {
  const key = caseKey(planned)
  if (!log.cases.has(key)) return undefined
  const kase = maskDeep(planned, mask)
  // A case may have had more steps in the suite that the log was written by.
  const exchanges = log.read(key).filter(({ step }) => step < kase.steps.length)
  const lacks = lacking(kase, support, library)
  const reason = log.cases.get(key)!.untold
  const judgement = lacks.length
    ? blocked(kase, lacks)
    : reason
      ? untold(kase, reason)
      : judgeCase(kase, exchanges, library, suite, support)
  return { case: kase, order, exchanges, judgement, logged: true }
}
