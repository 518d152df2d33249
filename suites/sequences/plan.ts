import { randomOf } from '../../harness/base/random.ts'
import type { Case } from '../../harness/golden/case.ts'
import type { ClauseId } from '../../harness/golden/clause-id.ts'
import type { Library } from '../../harness/golden/library.ts'
import type { Variants } from '../../harness/judge/suite.ts'
import { atVersion } from '../../harness/shape/at-version.ts'
import { type Call, fewerCalls, withoutLostTasks } from './call.ts'
import { type Aim, drawCalls } from './draw.ts'
import { familiesAt } from './kinds.ts'
import { toSteps } from './to-steps.ts'

/** Sequences of each family and version that every run has; `--variants N` adds a tenth of N. */
export const always = 3

/** A seed has so many sequences to itself: their numbers say it. */
const numbersPerSeed = 1_000_000

/** Random sequences of calls against the tasks of each family at a version, made one at a time. */
export function* planSequences(
  library: Library,
  version: string,
  variants: Variants,
  seed: number,
): Generator<Case> {
  const count = always + (variants === 'default' ? 0 : Math.ceil(variants / 10))
  const before = (seed - 1) * numbersPerSeed
  for (let n = before + 1; n <= before + count; n++)
    for (const family of familiesAt(version, library).keys())
      yield sequenceOf(`sequences/${family}~${n}`, version, library)!
}

/** `sequences/import~17`, or what is left of it when only some of its calls are made: `sequences/import~17.1-4-5`. */
const pattern = /^sequences\/(\w+)~(\d+)(?:\.([\d-]+))?$/

const aims: readonly Aim[] = ['elsewhere', 'control', 'after-the-end']
const clauses: Readonly<Record<Aim, ClauseId>> = {
  elsewhere: 'sequence.family',
  control: 'sequence.untouched',
  'after-the-end': 'sequence.listed',
}

/** The sequence of that id at a version, made from the id alone; undefined where there is none. */
export function sequenceOf(id: string, version: string, library: Library): Case | undefined {
  const [, family = '', number, kept] = pattern.exec(id) ?? []
  const families = familiesAt(version, library)
  const kinds = families.get(family)
  if (!kinds) return undefined
  const aim = aims[Number(number) % aims.length]!
  const foreign = [...families].flatMap(([name, others]) => (name === family ? [] : others))
  const whole = `sequences/${family}~${number}`
  const drawn = drawCalls(
    { kinds, foreign, rehearses: rehearsesAt(version, library) },
    aim,
    randomOf(`${whole}@${version}`),
  )
  const numbers = kept?.split('-').map(Number)
  const calls = numbers ? withoutLostTasks(drawn.filter((call) => numbers.includes(call.number))) : drawn
  return toCase(calls, { id, whole, clause: clauses[aim], version, library })
}

type Place = Pick<Case, 'id' | 'version' | 'clause'> & {
  /** The id of the sequence that has all the calls. */
  readonly whole: string
  readonly library: Library
}

/** A shorter sequence is made again by its id like any other. */
function toCase(calls: readonly Call[], place: Place): Case {
  const { id, whole, clause, version } = place
  const idOf = (some: readonly Call[]) => `${whole}.${some.map(({ number }) => number).join('-')}`
  return {
    kind: 'sequence',
    id,
    version,
    operation: 'scenarios',
    clause,
    steps: toSteps(calls, place),
    smaller: () =>
      fewerCalls(calls)
        .filter((some) => some.length > 0)
        .map((some) => toCase(some, { ...place, id: idOf(some) })),
  }
}

const rehearsesAt =
  (version: string, { operations }: Library) =>
  (operation: string): boolean =>
    'DryRun' in (atVersion(operations.get(operation)!.input, version).properties ?? {})
