import { foreignBranches, isUnderAny } from '../shape/foreign-branches.ts'
import { members } from '../shape/members.ts'
import type { Operation, Schema } from '../shape/schema.ts'
import type { Library } from './facts.ts'
import type { Fault } from './fault.ts'
import { plainValue } from './generate/plain-params.ts'
import { subjectOf } from './generate/subject.ts'

/** What the facts of the operations say of each other, and what no request can be made of. */
export function* lintFacts(library: Library): Generator<Fault> {
  for (const operation of library.operations.values()) {
    const file = `golden/operations/${operation.name}.json`
    for (const message of [
      ...missingExamples(operation, library),
      ...lintKinds(operation, library),
      ...lintOutput(operation, library),
    ])
      yield { file, message }
  }
}

/** An operation that has shapes and no example is never called, and would look as if it were right. */
function* missingExamples(operation: Operation, library: Library): Generator<string> {
  if (subjectOf(operation, library)) return
  const lacking = [...withoutExample(operation.input, '')]
  yield `no request can be made: ${lacking.length ? `${lacking.join(', ')} has no example` : 'no operation makes the tasks that it takes'}`
}

function* withoutExample({ properties = {}, required = [] }: Schema, above: string): Generator<string> {
  for (const [name, member] of Object.entries(properties)) {
    if ((!required.includes(name) && !member.plain) || plainValue(member) !== undefined) continue
    const inner = member.items ?? member
    if (inner.properties) yield* withoutExample(inner, `${above}${name}.`)
    else yield above + name
  }
}

function* lintKinds(
  { describes = [], cancels = [], input }: Operation,
  { operations }: Library,
): Generator<string> {
  for (const kind of [...describes, ...cancels])
    if (![...operations.values()].some(({ makes }) => makes === kind)) yield `no operation makes ${kind}`
  if ((describes.length || cancels.length) && !members(input).some(({ schema }) => schema.selects))
    yield 'it takes the ids of tasks, and no member selects them'
}

function* lintOutput(operation: Operation, { operations, machines }: Library): Generator<string> {
  const { name, makes, describes, output } = operation
  const foreign = foreignBranches(operation)
  const makers = [...operations.values()].filter(
    (one) => one.name === name || one.makes === makes || describes?.includes(one.makes ?? ''),
  )
  const own = new Set(makers.flatMap((maker) => members(maker.input).map(({ path }) => path)))
  for (const { path, xmlPath, schema } of members(output)) {
    if (schema.echo && !own.has(schema.echo) && !isUnderAny(foreign, xmlPath))
      yield `output ${path} repeats ${schema.echo}, which no request that makes the task has`
    if (schema.machine && !machines[schema.machine])
      yield `output ${path} has the machine ${schema.machine}, which states.json does not have`
  }
  if ((makes || describes) && !members(output).some(({ schema }) => schema.life === 'id'))
    yield 'no member of the output has the life of an id'
}
