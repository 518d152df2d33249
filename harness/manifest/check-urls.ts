import { quoted } from './check-schema.ts'
import { type Fault, fault } from './fault.ts'
import type { Node } from './read-node.ts'

const week = 7 * 24 * 3600

/** Every URL of a manifest: that it can be fetched as it stands, presigned by either version or plain. */
export function* checkUrls(node: Node): Generator<Fault> {
  if (node.name.endsWith('-url')) yield* checkUrl(node)
  for (const child of node.children) yield* checkUrls(child)
}

function* checkUrl(node: Node): Generator<Fault> {
  const text = node.text.trim()
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) {
    yield fault('url.absolute', node, 'a URL of http or https', quoted(text))
    return
  }
  if (text.includes('&amp;')) yield fault('url.escaped', node, '& escaped once', 'it escaped twice')
  const expires = url.searchParams.get('X-Amz-Expires')
  if (expires !== null && !isLifetime(expires)) {
    yield fault('url.lifetime', node, `X-Amz-Expires of 1 to ${week} seconds`, quoted(expires))
  }
}

const isLifetime = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= week
