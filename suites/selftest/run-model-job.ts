import type { Fault } from '../../harness/reference/changes.ts'
import { createEndpoint } from '../../harness/reference/endpoint.ts'
import { thingFaults } from '../../harness/reference/faults/things/index.ts'
import { http } from '../../harness/reference/oddities/http.ts'
import { thingOddities } from '../../harness/reference/oddities/things/index.ts'
import { xml } from '../../harness/reference/oddities/xml.ts'
import type { Job } from '../../harness/verify/selftest/model.ts'
import type { ModelBench } from '../../harness/verify/selftest/model-bench.ts'
import { type Outcome, runTarget } from '../../harness/verify/selftest/run-target.ts'
import { modelBenchOf } from './model-bench-of.ts'

export const modelFaults: readonly Fault[] = thingFaults
/** Other ways to write a document are right with every operation. */
export const modelOddities: readonly Fault[] = [...thingOddities, ...xml, ...http]

/** What the suite makes of an endpoint of operations of models that is wrong, or unusual, in one way. */
export async function runModelJob({ kind, id }: Job): Promise<{ fault: Fault; outcome: Outcome }> {
  const all = kind === 'model-fault' ? modelFaults : modelOddities
  const fault = all.find((one) => one.id === id)!
  const isStaged = kind === 'model-fault' && !fault.equivalent
  const outcomes: Outcome[] = []
  // Where a fault shows early, the rest need not be run.
  for (const part of isStaged ? [gadgets, few, ec2] : [ec2, gadgets]) {
    const outcome = await holdModel(part(), [fault])
    outcomes.push(outcome)
    if (isStaged && outcome.failed.length + outcome.unsupported.length) return { fault, outcome }
  }
  return { fault, outcome: together(outcomes) }
}

/** The cases of a bench against the reference endpoint of its world. */
export const holdModel = (bench: ModelBench, faults: readonly Fault[]): Promise<Outcome> =>
  runTarget(bench, (clock) => createEndpoint({ clock, world: bench.world, faults }).handle)

/** The parts of EC2 in which most faults show that any operation can have. */
const few = (): ModelBench => ({
  ...ec2(),
  cases: ec2().cases.filter(({ id }) => /Volume|Tags/.test(id) && !addsOneMember.test(id)),
})
const ec2 = (): ModelBench => modelBenchOf('ec2')
const gadgets = (): ModelBench => modelBenchOf('gadgets')

const addsOneMember = /\/(with-|[A-Z][\w.]*-[A-Z\w])/

const together = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce((one, other) => ({
    cases: one.cases + other.cases,
    facts: one.facts + other.facts,
    failed: [...one.failed, ...other.failed],
    unsupported: [...new Set([...one.unsupported, ...other.unsupported])],
    held: [...one.held, ...other.held],
    unlisted: [...one.unlisted, ...other.unlisted],
  }))
