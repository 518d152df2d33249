import { once } from '../../base/once.ts'
import { xmlName } from '../../shape/names.ts'
import { type Problem, read } from '../../shape/read.ts'
import type { Schema } from '../../shape/schema.ts'
import type { Element } from '../../shape/xml.ts'
import type { Look } from '../look.ts'
import { changed } from './amend.ts'
import { last, simple } from './in-trees.ts'
import type { Normalisation, Proposer } from './normalisation.ts'
import { itemising } from './of-lists.ts'

/** Elements under another name, in another place or in another form than the shape has them. */
export const ofNames: Proposer = function* ({ clause, look, mismatch }) {
  if (look.answer.kind !== 'success' || !look.shape) return
  yield* mendingsOf(look)
  if (/\.(output\.|answer$)/.test(clause)) yield* strangers(look, mismatch.path)
}

/** What may be mended of one answer: a list of all tasks has the same problem in each of them. */
const mendingsOf = once((look: Look): readonly Normalisation[] => {
  const kinds = new Map(
    problemsOf(look).map((one) => [`${one.kind} ${one.expected} ${one.actual} ${last(one.path)}`, one]),
  )
  const found = [...kinds.values()].flatMap((one) => mending(one, look) ?? [])
  return [...new Map(found.map((one) => [one.id, one])).values()]
})

const problemsOf = once(({ answer, shape }: Look): readonly Problem[] =>
  answer.kind === 'success' && shape ? read(answer.root, shape.output, ['requestId']).problems : [],
)

function mending(problem: Problem, look: Look): Normalisation | undefined {
  const { kind, expected, actual } = problem
  if (kind === 'misnamed' && isWrapper(look, actual))
    return simple(`<${actual}> wraps what should stand in its place`, (root, one) =>
      isWrapper(one, actual) ? unwrapped(root, actual) : undefined,
    )
  if (kind === 'misnamed') return renaming(classOf(actual, expected), actual, expected)
  if (kind === 'misplaced') return moving(actual, expected)
  if (kind === 'not-item') return itemising(problem, look)
  if (kind === 'empty-item') return simple('lists have items with nothing in them', withoutEmptyItems)
  if (kind === 'duplicate')
    return simple(`<${last(problem.path)}> stands there several times`, onlyFirst(last(problem.path)))
  if (kind === 'stray-text' || kind === 'not-text')
    return simple(
      `text stands between the elements of <${last(problem.path)}>`,
      withoutStray(last(problem.path)),
    )
  return undefined
}

/** Whether an element stands alone with all that its parent should hold in it. */
function isWrapper({ answer }: Look, name: string): boolean {
  const alone = ({ children }: Element): boolean =>
    (children.length === 1 && children[0]!.name === name && children[0]!.children.length > 1) ||
    children.some(alone)
  return answer.kind === 'success' && alone(answer.root)
}

/** How one name differs from another, where many may differ in that way. */
function classOf(actual: string, expected: string): string {
  if (actual === expected.charAt(0).toUpperCase() + expected.slice(1)) return 'begin with a capital letter'
  if (actual === expected.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`)) return 'are written_like_this'
  return ''
}

function renaming(manner: string, actual: string, expected: string): Normalisation {
  const own = `<${actual}> stands where <${expected}> belongs`
  const one = simple(own, (root, look) => renamed(root, look, (a, e) => a === actual && e === expected))
  if (!manner) return one
  const words = `names of elements ${manner}`
  const all = simple(words, (root, look) => renamed(root, look, (a, e) => classOf(a, e) === manner))
  return { ...all, parts: [{ id: `all ${words}`, words }] }
}

/** Every element that is misnamed in a manner under its right name: what stands inside shows once its parent is read. */
function renamed(
  root: Element,
  { shape }: Look,
  isMeant: (actual: string, expected: string) => boolean,
): Element | undefined {
  let [tree, isChanged] = [root, false]
  for (let depth = 0; depth < 8; depth++) {
    const { problems } = read(tree, shape!.output, ['requestId'])
    const names = new Map(
      problems.flatMap(({ kind, actual, expected }) =>
        kind === 'misnamed' && isMeant(actual, expected) ? [[actual, expected] as const] : [],
      ),
    )
    if (!names.size) break
    tree = changed(tree, (one) => ({ ...one, name: names.get(one.name) ?? one.name }))
    isChanged = true
  }
  return isChanged ? tree : undefined
}

/** `expected` is where an element belongs, or what it wraps. */
function moving(actual: string, expected: string): Normalisation {
  if (expected.endsWith(' without a wrapper'))
    return simple(`<${actual}> wraps what should stand in its place`, (root) => unwrapped(root, actual))
  const [into = ''] = expected.split('.')
  const outside = 'members stand outside of the structures that they belong to'
  return {
    ...simple(`members of <${into}> stand outside of it`, (root, look) => wrapped(root, into, look)),
    parts: [{ id: outside, words: outside }],
  }
}

const unwrapped = (root: Element, name: string): Element =>
  changed(root, (one) => (one.name === name ? one.children : one))

/** What belongs in a structure that lacks it, moved there. */
function wrapped(root: Element, into: string, { shape }: Look): Element | undefined {
  const inner = memberNamed(shape!.output, into)
  const own = new Set(Object.entries(inner?.properties ?? {}).map((entry) => xmlName(...entry)))
  const gather = (element: Element): Element => {
    const children = element.children.map(gather)
    const there = children.find(({ name }) => name === into)
    const astray = children.filter(({ name }) => own.has(name) && name !== into)
    if (!astray.length || element.name === into) return { ...element, children }
    const rest = children.filter((one) => one !== there && !astray.includes(one))
    const whole = {
      name: into,
      namespace: element.namespace,
      text: '',
      children: [...(there?.children ?? []), ...astray],
    }
    return { ...element, children: [...rest, whole] }
  }
  return inner ? gather(root) : undefined
}

function memberNamed(schema: Schema, xml: string): Schema | undefined {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    if (xmlName(name, member) === xml) return member
    const deeper = memberNamed(member.items ?? member, xml)
    if (deeper) return deeper
  }
  return schema.items && memberNamed(schema.items, xml)
}

const onlyFirst = (name: string) => (root: Element) => {
  const prune = (element: Element): Element => {
    const all = element.children.filter((one) => one.name === name)
    const [first] = all
    const whole = first && { ...first, children: all.flatMap((one) => one.children) }
    const isList = all.every(({ children }) => children.every((one) => one.name === 'item'))
    const kept = element.children.filter((one) => one.name !== name || one === first)
    return { ...element, children: kept.map((one) => prune(one === first && isList ? whole! : one)) }
  }
  return prune(root)
}

const withoutEmptyItems = (root: Element) =>
  changed(root, (one) => (one.name === 'item' && !one.children.length && !one.text.trim() ? [] : one))

const withoutStray = (name: string) => (root: Element) =>
  changed({ ...root, ...(root.children.length && { text: '' }) }, (one) =>
    one.name === name && one.children.length ? { ...one, text: '' } : one,
  )

/** An element that nothing knows, for a member that lacks beside it. */
function* strangers(look: Look, path: string): Generator<Normalisation> {
  const lacking = last(path)
  const parent = path
    .replaceAll(/\[\d+\]/g, '')
    .split('.')
    .slice(0, -1)
    .join('.')
  for (const { kind, path: at, actual } of problemsOf(look)) {
    const plain = at
      .replaceAll(/\[\d+\]/g, '')
      .split('.')
      .slice(0, -1)
      .join('.')
    if (kind !== 'unknown' || plain !== parent || actual === lacking) continue
    yield simple(`<${actual}> stands where <${lacking}> belongs`, (root) => {
      const tree = changed(root, (one) => (one.name === actual ? { ...one, name: lacking } : one))
      return tree
    })
  }
}
