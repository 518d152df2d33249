import type { Element } from '../../shape/xml.ts'
import type { Exchange } from '../../wire/exchange.ts'

type Response = NonNullable<Exchange['response']>

/** An exchange whose answer is another one. */
export function answering(
  exchange: Exchange,
  { root, ...more }: { root?: Element; status?: number; headers?: Response['headers'] },
): Exchange {
  const { response, failure: _, ...rest } = exchange
  const { 'content-encoding': __, ...headers } = more.headers ?? response?.headers ?? {}
  const type = root && headers['content-type'] ? { 'content-type': asUtf8(headers['content-type']) } : {}
  const kept = root ? { ...headers, ...type } : (more.headers ?? response?.headers ?? {})
  return {
    ...rest,
    response: {
      status: more.status ?? response?.status ?? 200,
      headers: kept,
      body: root ? Buffer.from(written(root, '')) : (response?.body ?? Buffer.alloc(0)),
      truncated: false,
    },
  }
}

/** What is written anew is written in UTF-8, whatever it was before. */
const asUtf8 = (type: string): string => type.replace(/charset="?[\w-]+"?/i, 'charset=UTF-8')

/** An element and all in it as XML. */
function written({ name, namespace, text, children }: Element, around: string): string {
  const xmlns = namespace === around ? '' : ` xmlns="${escaped(namespace)}"`
  const inner = escaped(text) + children.map((child) => written(child, namespace)).join('')
  return `<${name}${xmlns}>${inner}</${name}>`
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => references[one]!).replaceAll('\r', '&#13;')

/** A tree with every element as `change` gives it back: what is inside first, several or none in its place. */
export function changed(root: Element, change: (element: Element) => Element | readonly Element[]): Element {
  const inner = root.children.flatMap((child) => {
    const one = change(changed(child, change))
    return 'name' in one ? [one] : one
  })
  return { ...root, children: inner }
}

export const leaf = (name: string, text: string, namespace = ''): Element => ({
  name,
  namespace,
  text,
  children: [],
})
