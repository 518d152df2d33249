import type { Params } from '../shape/encode.ts'
import { read } from '../shape/read.ts'
import { apiVersions } from '../shape/versions.ts'
import { type Element, parseXml } from '../shape/xml.ts'
import { formEncode } from '../wire/request.ts'
import type { Endpoint } from './endpoint.ts'
import type { HttpRequest } from './http.ts'
import { shapesOf } from './shapes.ts'

export type Asked = {
  readonly status: number
  readonly text: string
  readonly root: Element
  /** Code of an error; empty for a success. */
  readonly code: string
  readonly message: string
  /** The output, members by SDK name; empty for an error. */
  readonly value: Params
}

type Wire = Readonly<Record<string, string>>

/** Calls an endpoint in process with a POST, at 2016-11-15 unless `wire` says otherwise, and reads its answer strictly. */
export function ask(endpoint: Endpoint, wire: Wire, request: Partial<HttpRequest> = {}): Asked {
  const keys = { Version: apiVersions[1], ...wire }
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...request.headers }
  const posted = { method: 'POST', path: '/', query: '', body: formEncode(keys), ...request, headers }
  const { status, body } = endpoint.handle(posted)
  return { status, ...readAnswer(String(body), keys) }
}

/** The same of an answer that came another way. */
export function readAnswer(text: string, { Action = '', Version = '' }: Wire): Omit<Asked, 'status'> {
  const root = parseXml(text)
  const error = root.name === 'Response' ? root.children[0]?.children[0]?.children : undefined
  const said = (name: string) => error?.find((child) => child.name === name)?.text ?? ''
  const output = shapesOf((operation) => operation)
    .get(Version)
    ?.get(Action)?.output
  const value = !error && output ? read(root, output, ['requestId']).value : {}
  return { text, root, code: said('Code'), message: said('Message'), value }
}
