import type { Fault } from '../../harness/reference/changes.ts'
import { createEndpoint } from '../../harness/reference/endpoint.ts'
import { faults } from '../../harness/reference/faults/index.ts'
import { oddities } from '../../harness/reference/oddities/index.ts'
import { degenerates } from '../../harness/verify/selftest/degenerate.ts'
import type { Handler } from '../../harness/verify/selftest/in-process.ts'
import type { Job, JobResult, Trial } from '../../harness/verify/selftest/model.ts'
import { type Bench, type Outcome, openBench, runTarget } from '../../harness/verify/selftest/run-target.ts'
import { type Identity, readIdentity } from '../../harness/wire/credentials.ts'
import { suite } from '../index.ts'
import { createStranger, defects, variants } from '../proof/stranger/index.ts'
import { faultyClients, runFaultyClient } from '../sdk/faulty-clients.ts'
import { isTried } from './causes/is-tried.ts'
import { drawFaults, tryPromises } from './causes/try-promises.ts'
import { judgedWrongly } from './judged-wrongly.ts'
import { modelFaults, modelOddities, runModelJob } from './run-model-job.ts'

/** What the suite is tried on, the costly first. */
export function jobs({ sample, kinds }: Trial): readonly Job[] {
  const all = everything.filter(({ kind }) => !kinds || kinds.includes(kind))
  return [...Map.groupBy(all, ({ kind }) => kind).values()].flatMap((some) =>
    some.filter(({ kind }, i) => (kind === 'together' ? sample === 1 : i % sample === 0)),
  )
}

const everything: readonly Job[] = [
  ...Object.keys(variants).map((id) => ({ kind: 'variant', id }) as const),
  ...degenerates.map(({ id }) => ({ kind: 'degenerate', id }) as const),
  ...oddities.map(({ id }) => ({ kind: 'oddity', id }) as const),
  ...defects.map(({ id }) => ({ kind: 'defect', id }) as const),
  ...faults.map(({ id }) => ({ kind: 'fault', id }) as const),
  ...modelOddities.map(({ id }) => ({ kind: 'model-oddity', id }) as const),
  ...modelFaults.map(({ id }) => ({ kind: 'model-fault', id }) as const),
  ...faultyClients.map(({ id }) => ({ kind: 'client', id }) as const),
  ...Array.from({ length: 24 }, (_, n) => ({ kind: 'together', id: `1 ${n}` }) as const),
]

export async function runJob({ kind, id }: Job, bench: Bench, trial: Trial): Promise<JobResult> {
  if (kind === 'client') return runClient(id)
  if (kind === 'together') return runTogether(id, bench)
  if (kind === 'model-fault' || kind === 'model-oddity') {
    const { fault, outcome } = await runModelJob({ kind, id })
    return toResult({ kind, id }, fault, outcome)
  }
  if (kind === 'variant' || kind === 'defect') return runStranger({ kind, id }, bench, trial)
  if (kind === 'fault') {
    const fault = faults.find((one) => one.id === id)!
    const run = isToTheEnd(id, trial)
      ? runTarget(allOfDefault(), faulty(fault))
      : runStaged(faulty(fault), bench, trial, fault.equivalent)
    return toResult({ kind, id }, fault, await run)
  }
  const target =
    kind === 'oddity'
      ? makeOddity(id)
      : { ...degenerates.find((one) => one.id === id)!, family: 'degenerate' }
  const part = trial.default ? bench : { ...bench, cases: bench.cases.filter(isWorthwhile) }
  return toResult({ kind, id }, target, await runTarget(part, target.make))
}

/**
 * Faults that the whole selftest runs to the end, on the cases of a default run: others end where they are first noticed,
 * and would leave kinds of clauses unproved that come late.
 */
const toTheEnd: ReadonlySet<string> = new Set([
  'codes.all-500',
  'codes.all-internal',
  'codes.as-numbers',
  'acceptance.malformed-ids',
  'states.id-used-again',
  'states.list-empty',
  'dry-run.acts',
])

const isToTheEnd = (id: string, { sample, kinds }: Trial): boolean =>
  sample === 1 && !kinds && toTheEnd.has(id)

let whole: Bench | undefined
const allOfDefault = (): Bench => (whole ??= openBench(suite, 'default'))

/** Five faults at once: the causes that are told, and whether mending each does what it promises. */
async function runTogether(id: string, bench: Bench): Promise<JobResult> {
  const together = await tryPromises({ ...bench, cases: bench.cases.filter(isTried) }, drawFaults(id, 5))
  return {
    ...{ kind: 'together', id, family: 'together', text: together.faults.join(', ') },
    ...{ failed: [], held: [], cases: 0, unsupported: [], together },
  }
}

/** Nobody told the stranger's endpoint which key to deny: it is asked with the one pair that every user has. */
async function runStranger(job: Job, { cases, ...rest }: Bench, trial: Trial): Promise<JobResult> {
  const text = variants[job.id] ?? defects.find(({ id }) => id === job.id)!.sentence
  const bench = { ...rest, cases: cases.filter(({ steps }) => !steps.some(isDenied)) }
  const made = (choice: object) => (now: () => number) => createStranger({ now, ...choice })
  const asUser = readIdentity({})
  if (job.kind === 'variant') {
    const outcome = await runTarget(bench, made({ variant: job.id }), asUser)
    return toResult(job, { family: 'stranger', text }, outcome)
  }
  // The plain endpoint works on a task for half a minute: what is wrong with a finished one shows on the quick one.
  const outcome = await runStaged(made({ defect: job.id }), bench, trial, undefined, asUser)
  const shown = isNoticed(outcome)
    ? outcome
    : await runStaged(made({ defect: job.id, variant: 'quick' }), bench, trial, undefined, asUser)
  return toResult(job, { family: 'stranger', text }, shown)
}

const isNoticed = ({ failed, unsupported }: Outcome): boolean => failed.length + unsupported.length > 0

const isDenied = ({ credentials }: Kase['steps'][number]): boolean => credentials === 'denied'

type Make = (now: () => number) => Handler

function makeOddity(id: string): Described & { make: ReturnType<typeof faulty> } {
  const oddity = oddities.find((one) => one.id === id)!
  return { ...oddity, make: faulty(oddity) }
}

const faulty =
  (fault: Fault) =>
  (clock: () => number): Handler =>
    createEndpoint({ clock, faults: [fault] }).handle

/**
 * Most faults show in a few cases: those are run first, then the rest of the later version, then all. What no
 * client can tell is not looked for further.
 */
async function runStaged(
  make: Make,
  bench: Bench,
  trial: Trial,
  equivalent?: string,
  identity?: Identity,
): Promise<Outcome> {
  if (trial.default) return runTarget(bench, make, identity)
  const parts = equivalent ? [isTelling] : [isTelling, isCore, () => true]
  for (const part of parts) {
    const outcome = await runTarget({ ...bench, cases: bench.cases.filter(part) }, make, identity)
    if (isNoticed(outcome) || part === parts.at(-1)) return outcome
  }
  throw new Error('no part of the cases')
}

type Kase = Bench['cases'][number]

/** The plain and the full requests, what a describe shows of them, the scenarios, and what names no operation. */
const tells = ({ id }: Kase): boolean =>
  /^(scenarios|protocol)\/|\/(minimal|all|active|by-id|syntax|shows-|text-|unknown-|denied|dry-run|documented)/.test(
    id,
  )

/** The later version, without random sequences and without the pairs that add one optional member each. */
const isCore = (kase: Kase): boolean =>
  kase.version === '2016-11-15' && isWorthwhile(kase) && !addsOneMember(kase)
const isTelling = (kase: Kase): boolean => isCore(kase) && tells(kase)

/** Without what costs most and says least twice: random sequences, and most of the older version. */
const isWorthwhile = (kase: Kase): boolean =>
  kase.kind !== 'sequence' && (kase.version === '2016-11-15' || tells(kase))

const addsOneMember = ({ id, steps }: Kase): boolean =>
  /\/(with-|[A-Z][\w.]*-[A-Z])/.test(id) && !steps.some(({ role }) => role === 'control')

function toResult(job: Job, { family, text, equivalent }: Described, outcome: Outcome): JobResult {
  const { failed, held, cases, unsupported } = outcome
  const open = judgedWrongly[job.id]
  return {
    ...job,
    family,
    text,
    ...(equivalent && { equivalent }),
    ...(open && { open }),
    failed: failed.map(({ level, clause }) => `${level} ${clause}`),
    ...(failed[0] && { example: `${failed[0].case} (${failed[0].version}): ${failed[0].mismatch}` }),
    held: job.kind === 'degenerate' ? held : [],
    cases,
    unsupported,
  }
}

type Described = {
  readonly family: string
  readonly text: string
  readonly equivalent?: string
}

async function runClient(id: string): Promise<JobResult> {
  const { clause, failed } = await runFaultyClient(id)
  const { text } = faultyClients.find((one) => one.id === id)!
  return { kind: 'client', id, family: 'clients', text, clause, failed, held: [], cases: 1, unsupported: [] }
}
