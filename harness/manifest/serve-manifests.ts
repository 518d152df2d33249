import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerObject } from './answer-object.ts'
import { imagePath, type ServedImage } from './image-path.ts'

export type ManifestServer = {
  /** URL of the server, without a slash at its end. */
  readonly base: string
  /** URL of the manifest of such an image; `name` sets one task's apart from another's. */
  url(task: ServedImage & { readonly name: string }): string
  close(): Promise<void>
}

/**
 * Serves import manifests and their parts on loopback until it is closed: any image at any time, made as it is
 * asked for, its bytes all zero. HEAD and GET, with Range, as an object store; DELETE says 204 and keeps all.
 */
export async function serveManifests(): Promise<ManifestServer> {
  const server = createServer((incoming, outgoing) => answerObject(incoming, outgoing, base))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    base,
    url: ({ name, ...image }) => `${base}/${imagePath(image)}/${encodeURIComponent(name)}/manifest.xml`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
