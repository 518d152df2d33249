import { xmlName } from './names.ts'
import type { Schema } from './schema.ts'

export type Member = {
  /** SDK names, `[]` for the items of a list: `DiskImages[].Image.Bytes`. */
  readonly path: string
  /** Element names, `[]` for `item`: `importInstance.volumes[].image.size`. */
  readonly xmlPath: string
  readonly schema: Schema
  /** The schema of the structure that has it. */
  readonly parent: Schema
  readonly name: string
}

const known = new WeakMap<Schema, readonly Member[]>()

/** Every member below a schema, parents before their children. */
export function members(schema: Schema): readonly Member[] {
  const found = known.get(schema) ?? [...walk(schema, '', '')]
  known.set(schema, found)
  return found
}

function* walk(schema: Schema, path: string, xmlPath: string): Generator<Member> {
  if (schema.items) yield* walk(schema.items, `${path}[]`, `${xmlPath}[]`)
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const here = join(path, name)
    const hereXml = join(xmlPath, xmlName(name, member))
    yield { path: here, xmlPath: hereXml, schema: member, parent: schema, name }
    yield* walk(member, here, hereXml)
  }
}

const join = (head: string, tail: string) => (head ? `${head}.${tail}` : tail)

export const findMember = (schema: Schema, path: string): Member | undefined =>
  members(schema).find((member) => member.path === path)
