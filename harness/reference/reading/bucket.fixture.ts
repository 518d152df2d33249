import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Bucket = {
  readonly base: string
  /** What stands under each path: a manifest's text, or a part of so many zero bytes. */
  readonly objects: Map<string, string | number>
  /** Paths that answer HEAD, and no GET. */
  readonly held: Set<string>
  /** `GET /manifest.xml`, in the order of arrival. */
  readonly asked: string[]
  close(): void
}

/** An object store on loopback that has what the test puts into it; a path that is not there answers 404. */
export async function openBucket(): Promise<Bucket> {
  const objects: Bucket['objects'] = new Map()
  const held: Bucket['held'] = new Set()
  const asked: string[] = []
  const server = createServer(({ method, url = '' }, answer) => {
    const path = url.replace(/\?.*/, '')
    asked.push(`${method} ${path}`)
    const object = objects.get(path)
    if (object === undefined || (method === 'GET' && held.has(path))) return void answer.writeHead(404).end()
    const body = typeof object === 'string' ? Buffer.from(object) : Buffer.alloc(object)
    answer.writeHead(200, { 'content-length': body.length }).end(method === 'HEAD' ? undefined : body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { base, objects, held, asked, close: () => void server.close().closeAllConnections() }
}
