import { XMLBuilder } from 'fast-xml-parser'
import type { Handler } from '../in-process.ts'
import { asked } from './asked.ts'

const builder = new XMLBuilder({ ignoreAttributes: false })
type Tree = { [name: string]: string | Tree }

/** The parameters of a request as the answer to it. */
export const echoed: Handler = (request) => {
  const { action, version, wire } = asked(request)
  const root: Tree = { '@_xmlns': `http://ec2.amazonaws.com/doc/${version}/`, requestId: 'a' }
  for (const [key, value] of Object.entries(wire)) place(root, key.split('.').map(asElement), value)
  const body = builder.build({ [`${action || 'No'}Response`]: root }) as string
  return { status: 200, headers: { 'content-type': 'text/xml' }, body }
}

const asElement = (segment: string): string =>
  /^[A-Za-z][\w-]*$/.test(segment) ? segment[0]!.toLowerCase() + segment.slice(1) : 'item'

function place(tree: Tree, [head = 'item', ...rest]: readonly string[], value: string): void {
  if (!rest.length) tree[head] = value
  else {
    const inner = typeof tree[head] === 'object' ? tree[head] : {}
    tree[head] = inner
    place(inner, rest, value)
  }
}
