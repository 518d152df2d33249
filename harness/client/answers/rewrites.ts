import { xmlName } from '../../shape/names.ts'
import type { Schema } from '../../shape/schema.ts'
import { mapTree, type Tree } from './tree.ts'

type Change = (tree: Tree, schema?: Schema) => Tree | undefined
/** A change of every element of an answer. */
export const each =
  (change: Change) =>
  (root: Tree, output: Schema): Tree =>
    mapTree(root, output, change) ?? root

/** A list in which there is no list. */
export const isInnermost = (schema: Schema | undefined): boolean =>
  Boolean(schema?.items && !hasList(schema.items))
const hasList = ({ items, properties = {} }: Schema): boolean =>
  Boolean(items) || Object.values(properties).some(hasList)

/** Free text: no id, no time, no word of an enum. */
export const isText = ({ type, format, enum: words, life }: Schema): boolean =>
  type === 'string' && !format && !words && !life

/** Required members, ids and what leads to them. */
export function withoutOptional({ name, text, children }: Tree, schema: Schema): Tree {
  const members = new Map(
    Object.entries(schema.properties ?? {}).map(([member, shape]) => [
      xmlName(member, shape),
      { member, shape },
    ]),
  )
  const left = children.flatMap((child) => {
    if (schema.items) return [withoutOptional(child, schema.items)]
    const { member = '', shape } = members.get(child.name) ?? {}
    if (!shape) return child.name === 'requestId' ? [child] : []
    return schema.required?.includes(member) || isNeeded(shape) ? [withoutOptional(child, shape)] : []
  })
  return { name, text, children: left }
}

const isNeeded = ({ life, items }: Schema): boolean =>
  life === 'id' || Boolean(items && Object.values(items.properties ?? {}).some(isNeeded))

/** Characters of two, three and four bytes. */
export const nonAscii = each((tree, schema) =>
  schema && isText(schema) && tree.text ? { ...tree, text: `${tree.text} Datenträger ディスク 💽` } : tree,
)

export const blanksAround = each((tree, schema) =>
  schema && isText(schema) && tree.text ? { ...tree, text: ` ${tree.text} ` } : tree,
)
