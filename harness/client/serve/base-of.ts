import { randomUUID } from 'node:crypto'
import type { Library } from '../../golden/library.ts'
import { shapeOf } from '../../golden/shape-of.ts'
import type { Endpoint } from '../../reference/endpoint.ts'
import { apiVersions } from '../../shape/versions.ts'
import { parseXml } from '../../shape/xml.ts'
import type { Received } from '../model.ts'
import type { Base } from '../scenarios.ts'
import type { Form } from '../wire/form.ts'

/** What the reference endpoint answers. It is asked only when the answer is looked at: what a scenario refuses is not done. */
export function baseOf(received: Received, { wire }: Form, endpoint: Endpoint, library: Library): Base {
  let asked: Pick<Base, 'tree' | 'status'> | undefined
  const known = knownVersion(wire.Version)
  const version = known && wire.Version ? wire.Version : apiVersions[1]
  const ask = () => (asked ??= askReference(received, known, endpoint))
  const output = shapeOf(wire.Action ?? '', version, library)?.output
  return {
    version,
    requestId: randomUUID(),
    get tree() {
      return ask().tree
    },
    get status() {
      return ask().status
    },
    // A shape is for what succeeds: an error is written as it is.
    get output() {
      return output && ask().status === 200 ? output : undefined
    },
  } as Base
}

/** The version whose shapes the reference endpoint has for a version of EC2: those in between differ in little. */
function knownVersion(version = ''): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(version) || version < '2010-08-31' || version > apiVersions[1])
    return undefined
  return version < '2013-06-15' ? apiVersions[0] : apiVersions[1]
}

function askReference(
  { method, url, headers, body: sent }: Received,
  version: string | undefined,
  endpoint: Endpoint,
): Pick<Base, 'tree' | 'status'> {
  const asKnown = (text: string) =>
    version ? text.replace(/(^|&)Version=[^&]*/, `$1Version=${version}`) : text
  const [path = '/', ...rest] = url.split('?')
  const query = asKnown(rest.join('?'))
  const named = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]))
  const { status, body: answer } = endpoint.handle({
    method,
    path,
    query,
    headers: named,
    body: asKnown(Buffer.from(sent).toString('utf8')),
  })
  return {
    status,
    tree: withoutSpace(parseXml(typeof answer === 'string' ? answer : new TextDecoder().decode(answer))),
  }
}

type Tree = Base['tree']
const withoutSpace = ({ name, text, children }: Tree): Tree => ({
  name,
  text: children.length ? '' : text,
  children: children.map(withoutSpace),
})
