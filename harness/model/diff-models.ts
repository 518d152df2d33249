import { members } from '../shape/members.ts'
import { wireName, xmlName } from '../shape/names.ts'
import type { Schema } from '../shape/schema.ts'
import type { ServiceModel } from './service-model.ts'
import { toOperation } from './to-operation.ts'

/** Who has to change for it: what a server does no longer fits old clients, or what a client sends no longer fits. */
export type Breaks = 'servers' | 'clients' | 'nobody'
export type ModelChange = {
  readonly operation: string
  /** `input DiskContainers[].Format`; absent for the operation itself. */
  readonly member?: string
  readonly change: string
  readonly breaks: Breaks
}

/** What became of a model: operations, members, types, words, what is required, and names on the wire. */
export function* diffModels(before: ServiceModel, after: ServiceModel): Generator<ModelChange> {
  const names = new Set([...Object.keys(before.operations), ...Object.keys(after.operations)])
  for (const operation of [...names].sort()) {
    if (!after.operations[operation]) yield { operation, change: 'the operation is gone', breaks: 'clients' }
    else if (!before.operations[operation]) yield { operation, change: 'a new operation', breaks: 'nobody' }
    else yield* diffOperations(operation, before, after)
  }
}

function* diffOperations(
  operation: string,
  before: ServiceModel,
  after: ServiceModel,
): Generator<ModelChange> {
  const [one, other] = [toOperation(operation, before), toOperation(operation, after)]
  for (const direction of ['input', 'output'] as const) {
    const [old, now] = [factsOf(one[direction], direction), factsOf(other[direction], direction)]
    for (const path of [...new Set([...old.keys(), ...now.keys()])]) {
      const member = `${direction} ${path}`
      for (const told of diffMembers(old.get(path), now.get(path), direction))
        yield { operation, member, ...told }
    }
  }
}

type Facts = {
  readonly type: string
  readonly name: string
  readonly isRequired: boolean
  readonly words: readonly string[]
}
type Told = Pick<ModelChange, 'change' | 'breaks'>

const factsOf = (root: Schema, direction: 'input' | 'output'): ReadonlyMap<string, Facts> =>
  new Map(
    members(root).map(({ path, name, schema, parent }) => [
      path,
      {
        type: schema.items ? `list of ${typeOf(schema.items)}` : typeOf(schema),
        name: direction === 'input' ? wireName(name, schema) : xmlName(name, schema),
        isRequired: parent.required?.includes(name) ?? false,
        words: schema.enum ?? [],
      },
    ]),
  )

const typeOf = ({ type = 'string', format }: Schema): string => (format ? `${type} (${format})` : type)

function* diffMembers(
  old: Facts | undefined,
  now: Facts | undefined,
  direction: 'input' | 'output',
): Generator<Told> {
  const isInput = direction === 'input'
  if (!now) return yield { change: 'gone', breaks: 'clients' }
  if (!old) {
    const isNeeded = isInput && now.isRequired
    return yield { change: isNeeded ? 'new, and required' : 'new', breaks: isNeeded ? 'clients' : 'nobody' }
  }
  if (old.type !== now.type) yield { change: `${old.type} became ${now.type}`, breaks: 'clients' }
  if (old.name !== now.name)
    yield {
      change: `${isInput ? 'sent' : 'shown'} as ${now.name}, which was ${old.name}`,
      breaks: isInput ? 'servers' : 'clients',
    }
  if (old.isRequired !== now.isRequired)
    yield now.isRequired
      ? { change: 'required now', breaks: 'clients' }
      : { change: 'no longer required', breaks: isInput ? 'servers' : 'nobody' }
  const gone = old.words.filter((word) => !now.words.includes(word))
  const come = now.words.filter((word) => !old.words.includes(word))
  if (gone.length) yield { change: `without ${gone.join(', ')}`, breaks: 'clients' }
  if (come.length) yield { change: `with ${come.join(', ')} as well`, breaks: 'nobody' }
}

/** A change in a line. */
export const changeLine = ({ operation, member, change, breaks }: ModelChange): string =>
  `${breaks === 'nobody' ? '      ' : 'BREAKS'}  ${operation}${member ? ` ${member}` : ''}: ${change}${breaks === 'nobody' ? '' : ` (${breaks})`}`

/** The changes for a pull request, what breaks first. */
export function modelDiffMarkdown(changes: readonly ModelChange[], before: string, after: string): string {
  const rows = (some: readonly ModelChange[]) =>
    some.map(
      ({ operation, member = '', change, breaks }) => `| ${operation} | ${member} | ${change} | ${breaks} |`,
    )
  const breaking = changes.filter(({ breaks }) => breaks !== 'nobody')
  const others = changes.filter(({ breaks }) => breaks === 'nobody')
  return `${[
    `## ${before} → ${after}: ${changes.length} changes, ${breaking.length} that break`,
    ...(changes.length
      ? [
          '',
          '| Operation | Member | Change | Breaks |',
          '|---|---|---|---|',
          ...rows([...breaking, ...others]),
        ]
      : []),
  ].join('\n')}\n`
}
