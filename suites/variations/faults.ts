import type { Step } from '../../harness/golden/case.ts'
import { planPair } from '../../harness/golden/plan.ts'
import type { Wire } from '../../harness/shape/encode.ts'
import type { Context } from './context.ts'
import { sameSetups } from './set-ups.ts'
import { rekey, standing } from './spots.ts'

/** What a golden negative does to its control: keys that go, keys that come or change. */
export type Fault = Pick<Step, 'credentials'> & {
  /** The golden pair's name: `without-Image.Format`. */
  readonly name: string
  readonly situation: string
  readonly about?: string
  /** Keys of the control that the fault needs there as they are, because it takes them out or changes them. */
  readonly needs: Wire
  readonly puts: Wire
  /** Keys that make it a fault: without them the request would be as right as its control. */
  readonly presumes: Wire
  /** The request lacks something that it has to have. */
  readonly lacks: boolean
}

/** The faults that the golden negatives of an operation show, each against the same request without it. */
export function* faultsOf(context: Context): Generator<Fault> {
  const { operation, version, library, wire: plainest, setups: usual } = context
  for (const pair of library.pairs.values()) {
    const { situation, control, method, about } = pair.request
    if (pair.operation !== operation || !situation || method) continue
    if (library.pairs.has(`${pair.id}@${version}`)) continue
    const steps = planPair(pair.id, version, library)?.steps ?? []
    const test = steps.at(-1)
    const before = steps.find(({ role }) => role === 'control')
    if (!test || !sameSetups(steps, usual)) continue
    // A pair without a control differs from the plainest request.
    const right = control ? withoutHead(before!.wire) : plainest
    const wrong = withoutHead(test.wire)
    yield {
      name: pair.id.replace(/^.*\//, '').replace(/@.*$/, ''),
      situation,
      ...(about && { about }),
      credentials: test.credentials,
      lacks: standing(wrong, context) === 'incomplete',
      needs: Object.fromEntries(Object.entries(right).filter(([key, text]) => wrong[key] !== text)),
      presumes: Object.fromEntries(Object.entries(right).filter(([key, text]) => plainest[key] !== text)),
      puts: Object.fromEntries(Object.entries(wrong).filter(([key, text]) => right[key] !== text)),
    }
  }
}

const withoutHead = (wire: Wire): Wire =>
  rekey(wire, (key) => (key === 'Action' || key === 'Version' ? undefined : key))

/** A valid wire with a fault in it; undefined where the fault has no place there. */
export function withFault(
  wire: Wire,
  { needs, puts, presumes, lacks }: Fault,
  context: Context,
): Wire | undefined {
  if (Object.entries({ ...presumes, ...needs }).some(([key, text]) => wire[key] !== text)) return undefined
  if (Object.keys(puts).some((key) => key in wire && !(key in needs))) return undefined
  const wrong = { ...rekey(wire, (key) => (key in needs && !(key in puts) ? undefined : key)), ...puts }
  // What is left of a structure may stand for it.
  return lacks && standing(wrong, context) !== 'incomplete' ? undefined : wrong
}
