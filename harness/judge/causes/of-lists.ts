import { xmlName } from '../../shape/names.ts'
import type { Problem } from '../../shape/read.ts'
import type { Schema } from '../../shape/schema.ts'
import type { Element } from '../../shape/xml.ts'
import type { Look } from '../look.ts'
import { changed, leaf } from './amend.ts'
import { last, simple } from './in-trees.ts'
import type { Normalisation } from './normalisation.ts'

/** Items under another name; or the members of an item without one. */
export function itemising({ actual, path }: Problem, look: Look): Normalisation {
  const schema = listAt(look.shape!.output, path)
  const isMember = Object.entries(schema?.items?.properties ?? {}).some(
    (entry) => xmlName(...entry) === actual,
  )
  const name = last(path)
  if (isMember)
    return simple(`the members of an item stand in <${name}> itself`, (root) =>
      changed(root, (one) =>
        one.name === name
          ? {
              ...one,
              children: [{ name: 'item', namespace: one.namespace, text: '', children: one.children }],
            }
          : one,
      ),
    )
  if (schema?.items?.properties?.Key && schema.items.properties.Value && isBare(look, actual))
    return simple(`<${name}> has elements named by keys, not items of a key and a value`, (root) =>
      changed(root, (one) => (one.name === name ? { ...one, children: one.children.map(asPair) } : one)),
    )
  return simple(`lists are made of <${actual}>, not of <item>`, (root, { shape }) =>
    withItems(root, shape!.output, actual),
  )
}

/** Whether the elements of a name hold text alone. */
function isBare({ answer }: Look, name: string): boolean {
  const holds = (one: Element): boolean =>
    one.children.some((child) => (child.name === name ? child.children.length > 0 : holds(child)))
  return answer.kind === 'success' && !holds(answer.root)
}

/** `<team>blue</team>` as an item with a key and a value. */
const asPair = (one: Element): Element =>
  one.name === 'item'
    ? one
    : {
        ...one,
        name: 'item',
        text: '',
        children: [leaf('key', one.name, one.namespace), leaf('value', one.text, one.namespace)],
      }

function listAt(schema: Schema, path: string): Schema | undefined {
  let here: Schema | undefined = schema
  for (const name of path.replaceAll(/\[\d+\]/g, '').split('.')) {
    const inner: Schema | undefined = here?.items ?? here
    here = Object.entries(inner?.properties ?? {}).find((entry) => xmlName(...entry) === name)?.[1]
  }
  return here
}

function withItems(element: Element, schema: Schema, wrong: string): Element {
  const children = element.children.map((child) => {
    const inner = schema.items
      ? schema.items
      : Object.entries(schema.properties ?? {}).find((entry) => xmlName(...entry) === child.name)?.[1]
    const name = schema.items && child.name === wrong ? (schema.item ?? 'item') : child.name
    return { ...(inner ? withItems(child, inner, wrong) : child), name }
  })
  return { ...element, children }
}
