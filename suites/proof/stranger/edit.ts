import type { Node } from './nouns.ts'

/** What becomes of an element: other elements in its place, none, or itself. */
type Change = (node: Node, above: readonly string[]) => readonly Node[]
type Edit = (tree: Node) => Node

/** Changes every element whose path ends so; `*` stands for any name: `importVolume/image/size`. */
export const change =
  (path: string, by: Change): Edit =>
  (tree) =>
    walk(tree, path.split('/'), by, [])[0] ?? tree

function walk(
  [name, inside]: Node,
  path: readonly string[],
  by: Change,
  above: readonly string[],
): readonly Node[] {
  const here = [...above, name]
  const walked: Node =
    inside === undefined || typeof inside === 'string'
      ? [name, inside]
      : [name, inside.flatMap((child) => walk(child, path, by, here))]
  return endsSo(here, path) ? by(walked, above) : [walked]
}

function endsSo(here: readonly string[], path: readonly string[]): boolean {
  const end = here.slice(-path.length)
  return end.length === path.length && path.every((name, at) => name === '*' || name === end[at])
}

export const drop = (path: string): Edit => change(path, () => [])

export const rename = (path: string, name: string): Edit => change(path, ([, inside]) => [[name, inside]])

/** With another text, or another text made from the one that is there. */
export const say = (path: string, text: string | ((old: string) => string)): Edit =>
  change(path, ([name, old]) => [
    [name, typeof text === 'string' ? text : text(typeof old === 'string' ? old : '')],
  ])

/** With one more element, as a child of what the path names. */
export const add = (path: string, child: Node): Edit =>
  change(path, ([name, inside]) => [[name, [...(typeof inside === 'string' ? [] : (inside ?? [])), child]]])

/** Without the element itself, but with what is in it. */
export const unwrap = (path: string): Edit =>
  change(path, ([, inside]) => (typeof inside === 'string' ? [] : (inside ?? [])))

export const wrap = (path: string, name: string): Edit => change(path, (node) => [[name, [node]]])

/** Only the first so many children. */
export const cut = (path: string, most: number): Edit =>
  change(path, ([name, inside]) => [[name, typeof inside === 'string' ? inside : inside?.slice(0, most)]])

export const turn = (path: string): Edit =>
  change(path, ([name, inside]) => [[name, typeof inside === 'string' ? inside : inside?.toReversed()]])

/** The first text at a path. */
export function textAt(tree: Node, path: string): string | undefined {
  let found: string | undefined
  change(path, (node) => {
    if (typeof node[1] === 'string') found ??= node[1]
    return [node]
  })(tree)
  return found
}
