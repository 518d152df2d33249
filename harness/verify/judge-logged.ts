import type { Case } from '../golden/case.ts'
import type { Library } from '../golden/library.ts'
import { judgeCase } from '../judge/judge.ts'
import type { Judged } from '../judge/judged.ts'
import type { Suite } from '../judge/suite.ts'
import type { Support } from '../judge/support.ts'
import { lacking } from '../run/learn.ts'
import { caseKey, type Log } from '../run/read-log.ts'
import { blocked, type Planned } from '../run/run.ts'
import { untold } from '../run/untold.ts'
import type { Wire } from '../shape/encode.ts'
import type { Exchange } from '../wire/exchange.ts'
import { createMask, maskDeep } from '../wire/mask.ts'

/** What a log holds is masked: what it is held against has to be, too. */
const mask = createMask({ allowed: { accessKeyId: '', secretAccessKey: '' } })

/**
 * What a log shows of a case that was run to its end; undefined where it has no such case, or has another under its id: the
 * suite that wrote the log may have sent other requests, and what they were answered says nothing of these.
 */
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
  if (!exchanges.every((one) => isOf(one, kase))) return undefined
  const lacks = lacking(kase, support, library)
  const reason = log.cases.get(key)!.untold
  const judgement = lacks.length
    ? blocked(kase, lacks)
    : reason
      ? untold(kase, reason)
      : judgeCase(kase, exchanges, library, suite, support)
  return { case: kase, order, exchanges, judgement, logged: true }
}

/** Whether a request is one of its step: of the same parameters, whatever their values. A page has its token beside. */
function isOf({ step: index, request }: Exchange, { steps }: Case): boolean {
  const [own, sent] = [steps[index]!.wire, request.wire].map(keysOf)
  return own === sent
}

const keysOf = (wire: Wire): string =>
  Object.keys(wire)
    .filter((key) => key !== 'NextToken')
    .sort()
    .join('&')
