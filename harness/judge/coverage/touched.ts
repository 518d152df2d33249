import type { Case, Step } from '../../golden/case.ts'
import type { Library } from '../../golden/library.ts'
import { shapeOf } from '../../golden/shape-of.ts'
import type { Operation } from '../../shape/schema.ts'
import { membersBroken } from './members-broken.ts'
import { around, membersSent } from './wire-members.ts'

/** What can be done to a member of a request (`sent`, `broken`, `echoed`) or of an answer (`read`). */
export type Touch = 'sent' | 'broken' | 'echoed' | 'read'

/** `ImportVolume sent Image.Bytes`: a cell of the table that a case is counted in. */
export type Touched = `${string} ${Touch} ${string}`

export function touched(operation: string, touch: Touch, member: string): Touched {
  const known = cells[touch].get(operation) ?? new Map<string, Touched>()
  cells[touch].set(operation, known)
  const cell = known.get(member) ?? (`${operation} ${touch} ${member}` as const)
  known.set(member, cell)
  return cell
}

/** Cells that were named before: there are a few thousand, and each case names a hundred. */
const cells: Readonly<Record<Touch, Map<string, Map<string, Touched>>>> = {
  sent: new Map(),
  broken: new Map(),
  echoed: new Map(),
  read: new Map(),
}

/** What the request of a step does to the members of its operation: sends them as documented, or breaks them on purpose. */
export function touchedByRequest(step: Step, kase: Case, library: Library): Touched[] {
  const shape = shapeOf(step.operation, kase.version, library)
  if (!shape || step.credentials === 'denied') return []
  const { situation, about } = step.expect
  if (!situation || isGranted(situation, library))
    return all(step.operation, 'sent', [
      ...membersSent(step.wire, shape.input),
      ...(step.follow ? ['NextToken'] : []),
    ])
  const control = kase.steps.find(({ role }) => role === 'control')?.wire
  const faulty = { wire: step.wire, about, ...(control && { control }) }
  return all(step.operation, 'broken', membersBroken(faulty, shape.input, shape.operation.input))
}

export const all = (operation: string, touch: Touch, members: Iterable<string>): Touched[] =>
  [...members].map((member) => touched(operation, touch, member))

/** A dry run that is granted is answered with an error although nothing is wrong with it. */
const isGranted = (situation: string, { situations }: Library): boolean =>
  situations[situation]!.codes.every((code) => code === 'DryRunOperation')

/** What shows that a value came back: of what was sent, the member, what stands in it, and what it stands in. */
export const echoed = (operation: string, member: string, sent: ReadonlySet<string>): Touched[] =>
  all(operation, 'echoed', [
    member,
    ...around(member),
    ...[...sent].filter((path) => path.startsWith(`${member}.`) || path.startsWith(`${member}[]`)),
  ])

/** The member of a request whose ids select tasks. */
export const selecting = ({ input }: Operation): string | undefined =>
  Object.entries(input.properties ?? {}).find(([, { selects }]) => selects)?.[0]
