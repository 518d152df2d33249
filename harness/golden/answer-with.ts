import { members } from '../shape/members.ts'
import type { Element } from '../shape/xml.ts'
import type { Library, Machine } from './facts.ts'
import { shapeOf } from './shape-of.ts'

/** A golden answer that has nothing but the id of a task, and its state where one is given. */
export function answerWith(
  operation: string,
  { version, library }: { readonly version: string; readonly library: Library },
  id: string,
  stateOf?: (machine: Machine) => string,
): Element {
  const all = [...members(shapeOf(operation, version, library)!.output)]
  const identity = all.find(({ schema }) => schema.life === 'id')!
  const state = stateOf && all.find(({ schema }) => schema.life === 'state')
  return element(`${operation}Response`, [
    leaf(identity.xmlPath, id),
    ...(state ? [leaf(state.xmlPath, stateOf(library.machines[state.schema.machine!]!))] : []),
  ])
}

type Leaf = readonly [path: readonly string[], text: string]

const leaf = (xmlPath: string, text: string): Leaf => [xmlPath.replaceAll('[]', '.item').split('.'), text]

/** The tree that has these texts at these paths, and nothing else. */
function element(name: string, leaves: readonly Leaf[]): Element {
  const text = leaves.find(([path]) => path.length === 0)?.[1] ?? ''
  const below = Map.groupBy(
    leaves.filter(([path]) => path.length > 0),
    ([path]) => path[0]!,
  )
  const children = [...below].map(([head, some]) =>
    element(
      head,
      some.map(([[, ...rest], value]) => [rest, value]),
    ),
  )
  return { name, namespace: '', text, children }
}
