import type { Schema } from './golden/schema.ts'
import { xmlName } from './names.ts'

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

/** Every member below a schema, parents before their children. */
export function* members(schema: Schema, path = '', xmlPath = ''): Generator<Member> {
  if (schema.items) yield* members(schema.items, `${path}[]`, `${xmlPath}[]`)
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const here = join(path, name)
    const hereXml = join(xmlPath, xmlName(name, member))
    yield { path: here, xmlPath: hereXml, schema: member, parent: schema, name }
    yield* members(member, here, hereXml)
  }
}

const join = (head: string, tail: string) => (head ? `${head}.${tail}` : tail)

export const findMember = (schema: Schema, path: string): Member | undefined =>
  members(schema).find((member) => member.path === path)
