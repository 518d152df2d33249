import { hash } from '../../base/hash.ts'
import type { Case } from '../../golden/case.ts'
import type { Exchange } from '../../wire/exchange.ts'
import type { CauseName } from '../cause.ts'

/** Failures of one clause that its check calls by one name. */
export type Group = CauseName & {
  readonly clause: string
  failures: number
  /** The plainest cases that show it; none where there are too many groups. */
  samples: Sample[]
  /** Whether it keeps none, as there are too many groups. */
  isOut?: true
  /** Its place among the groups, whatever the order of the run. */
  readonly lot: string
}

export type Sample = {
  readonly case: Case
  readonly order: number
  readonly exchanges: readonly Exchange[]
}

/** Failures of a run by clause and name. */
export type Groups = Map<string, Group>

/**
 * So many cases are kept of a group, and those of so many groups, with so many bytes of answers in each: memory does not grow
 * with the run, nor with what a target lists.
 */
const most = { samples: 3, groups: 800, bytes: 100_000 } as const

/** Takes note of a failure. */
export function addFailure(groups: Groups, clause: string, cause: CauseName, sample: Sample): void {
  const key = `${clause}\n${cause.name}`
  const group = groups.get(key) ?? { ...cause, clause, failures: 0, samples: [], lot: hash(key, 8) }
  const isNew = !groups.has(key)
  groups.set(key, group)
  group.failures++
  const { case: kase, order, exchanges } = sample
  if (!group.isOut && bytesOf(exchanges) <= most.bytes) keep(group, { case: kase, order, exchanges })
  if (isNew && groups.size > most.groups) emptyLast(groups)
}

function keep({ samples }: Group, sample: Sample): void {
  if (samples.some((one) => one.case === sample.case)) return
  const place = samples.findIndex((one) => isPlainer(sample, one))
  if (place < 0 && samples.length >= most.samples) return
  samples.splice(place < 0 ? samples.length : place, 0, sample)
  samples.length = Math.min(samples.length, most.samples)
}

/** Lots decide which groups keep their cases: what comes late in a run has the same chance. */
function emptyLast(groups: Groups): void {
  let last: Group | undefined
  for (const one of groups.values()) if (!one.isOut && (!last || one.lot > last.lot)) last = one
  if (last) Object.assign(last, { samples: [], isOut: true })
}

const bytesOf = (exchanges: readonly Exchange[]): number =>
  exchanges.reduce((sum, { response }) => sum + (response?.body.length ?? 0), 0)

/** Fewer parameters, then the newer version, then what comes first in the plan; variants after what is golden. */
export function isPlainer(one: Sample, other: Sample): boolean {
  const [a, b] = [placeOf(one), placeOf(other)]
  const i = a.findIndex((value, at) => value !== b[at])
  return i >= 0 && a[i]! < b[i]!
}

const placeOf = ({ case: kase, order }: Sample): readonly number[] => [
  Math.floor(order / 1e9),
  parametersOf(kase),
  -Number(kase.version.replaceAll('-', '')),
  order,
]

const parametersOf = ({ steps = [] }: Case): number =>
  Object.keys(steps.findLast(({ role }) => role === 'test')?.wire ?? {}).length
