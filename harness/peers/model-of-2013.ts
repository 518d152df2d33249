import { readFileSync } from 'node:fs'
import type { ApiModel, Direction, Facts } from './facts.ts'

type OldShape = {
  readonly type: string
  /** Members of a structure by name; of a list, the one shape of its items. */
  readonly members?: Readonly<Record<string, OldShape>> | OldShape
  readonly required?: boolean
  readonly xmlname?: string
  readonly enum?: readonly string[]
  readonly flattened?: boolean
}
type OldOperation = {
  readonly name: string
  readonly input: OldShape | null
  readonly output: OldShape | null
}
export type OldModel = {
  readonly api_version: string
  readonly operations: Readonly<Record<string, OldOperation>>
}

export const readModelOf2013 = (file: string): ApiModel =>
  modelOf2013(JSON.parse(readFileSync(file, 'utf8')) as OldModel)

/** A model as botocore had it in 2013 (`data/aws/ec2.json`): shapes written out wherever they are used. */
export function modelOf2013({ api_version, operations }: OldModel): ApiModel {
  const byName = new Map(Object.values(operations).map((operation) => [operation.name, operation]))
  return {
    version: api_version,
    operation: (name) => {
      const found = byName.get(name)
      return found && { input: facts(found.input, 'input'), output: facts(found.output, 'output') }
    },
  }
}

const facts = (shape: OldShape | null, direction: Direction): Map<string, Facts> =>
  new Map(shape ? walk(shape, direction, '') : [])

function* walk(shape: OldShape, direction: Direction, path: string): Generator<[string, Facts]> {
  if (shape.type === 'list') {
    const item = shape.members as OldShape
    yield* one(item, `${path}[]`, direction === 'output' ? { name: item.xmlname ?? 'member' } : {})
  } else if (shape.type === 'structure')
    for (const [key, member] of Object.entries(shape.members as Readonly<Record<string, OldShape>>))
      yield* one(member, path ? `${path}.${key}` : key, {
        name: nameOf(key, member),
        required: member.required ?? false,
      })

  function* one(member: OldShape, here: string, more: Partial<Facts>): Generator<[string, Facts]> {
    yield [here, { type: member.type, enum: [...(member.enum ?? [])].sort(), ...more }]
    yield* walk(member, direction, here)
  }
}

/** A flattened list is named by its items, everything else by itself. */
const nameOf = (key: string, member: OldShape): string =>
  (member.flattened ? (member.members as OldShape).xmlname : member.xmlname) ?? key
