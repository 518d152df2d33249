import type { Bindings } from '../../shape/fill.ts'
import type { Element } from '../../shape/xml.ts'

/** One of two answers to the same request, with what its placeholders stood for. */
export type Heard = { readonly root: Element; readonly bindings: Bindings }

/**
 * The golden answer that two answers to one request make: what is the same in both stands as it is, a value that the
 * request or an earlier answer gave is named, and what differs from time to time takes anything. A list that has not as
 * many items in both is left out.
 */
export const recordedAnswer = (one: Heard, two: Heard, secret: (path: string) => boolean): Element =>
  merge(one.root, two.root, one, two, secret, '')!

function merge(
  a: Element,
  b: Element,
  one: Heard,
  two: Heard,
  secret: (path: string) => boolean,
  path: string,
): Element | undefined {
  const { name } = a
  const namespace = 'http://ec2.amazonaws.com/doc/{{version}}/'
  if (path === '.requestId') return { name, namespace, text: '{{requestId?}}', children: [] }
  if (!a.children.length && !b.children.length)
    return {
      name,
      namespace,
      text: secret(path) ? '{{secret?}}' : textOf(a.text, b.text, one, two),
      children: [],
    }
  const names = (element: Element) => element.children.map((child) => child.name).join(' ')
  if (isList(a) !== isList(b) || (isList(a) && a.children.length !== b.children.length)) return undefined
  const pairs =
    isList(a) || names(a) === names(b)
      ? a.children.map((child, i) => [child, b.children[i]] as const)
      : byName(a, b)
  const children = pairs.flatMap(([child, twin]) =>
    twin ? (merge(child, twin, one, two, secret, `${path}.${child.name}`) ?? []) : [],
  )
  return children.length || isList(a) ? { name, namespace, text: '', children } : undefined
}

/** Members that both have, and have once. */
const byName = (a: Element, b: Element): (readonly [Element, Element | undefined])[] =>
  a.children.map((child) => [child, b.children.find(({ name }) => name === child.name)] as const)

const isList = ({ children }: Element): boolean =>
  children.length > 0 && children.every(({ name }) => name === 'item')

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/

function textOf(a: string, b: string, one: Heard, two: Heard): string {
  const name = Object.keys(one.bindings).find(
    (key) => !constant.has(key) && one.bindings[key] === a && two.bindings[key] === b && a !== '',
  )
  if (name) return `{{${name}}}`
  const [told, again] = [withNonce(a, one), withNonce(b, two)]
  if (told === again && !time.test(a)) return told
  return '{{recorded?}}'
}

/** What stands for the same in every run is told as it is, but for the place where the target is. */
const constant: ReadonlySet<string> = new Set(['nonce', 'nth', 'version'])

const withNonce = (text: string, { bindings: { nonce = '' } }: Heard): string =>
  nonce ? text.replaceAll(nonce, '{{nonce}}') : text
