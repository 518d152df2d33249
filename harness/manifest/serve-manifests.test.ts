import { afterAll, describe, expect, test } from 'vitest'
import { lintManifest } from './lint-manifest.ts'
import { readImage } from './read-image.ts'
import { childAt, readNode } from './read-node.ts'
import { serveManifests } from './serve-manifests.ts'

const server = await serveManifests()
afterAll(() => server.close())

const MiB = 2n ** 20n
const urlOf = (size: bigint) => server.url({ format: 'RAW', size, name: 'task 1' })
async function partsOf(size: bigint) {
  const { parts } = readImage(readNode(await (await fetch(urlOf(size))).text()))
  return parts.map(
    ({ node }) =>
      (name: string) =>
        childAt(node, `${name}-url`)!.text,
  )
}

describe('a manifest', () => {
  test.each([1n, 25n * MiB, 2n ** 40n, 2n ** 63n - 1n])('of %s bytes is there and clean', async (size) => {
    const answer = await fetch(urlOf(size))
    expect(answer.status).toBe(200)
    expect(lintManifest(await answer.text())).toEqual([])
  })

  test('answers HEAD as GET, without a body', async () => {
    const [head, get] = [await fetch(urlOf(1n), { method: 'HEAD' }), await fetch(urlOf(1n))]
    expect(head.headers.get('content-length')).toBe(String((await get.arrayBuffer()).byteLength))
    expect(await head.text()).toBe('')
  })

  test.each([
    '/',
    '/RAW/0/x/manifest.xml',
    '/raw/1/x/manifest.xml',
    `/RAW/${2n ** 63n}/x/m`,
    '/RAW/1/x/disk.raw.part.1',
  ])('is not at %s', async (path) => {
    expect((await fetch(server.base + path)).status).toBe(404)
  })
})

describe('a part', () => {
  test('has the bytes of its range, all zero', async () => {
    const [, , last] = await partsOf(25n * MiB)
    const bytes = new Uint8Array(await (await fetch(last!('get'))).arrayBuffer())
    expect(bytes.length).toBe(Number(5n * MiB))
    expect(bytes.every((byte) => byte === 0)).toBe(true)
  })

  test('says its length to HEAD, however long it is', async () => {
    const [first] = await partsOf(2n ** 62n)
    const { status, headers } = await fetch(first!('head'), { method: 'HEAD' })
    expect([status, headers.get('content-length')]).toEqual([200, String(2n ** 58n)])
  })

  test.each([
    ['bytes=0-9', 206, 10, 'bytes 0-9/100'],
    ['bytes=90-', 206, 10, 'bytes 90-99/100'],
    ['bytes=-7', 206, 7, 'bytes 93-99/100'],
    ['bytes=50-1000', 206, 50, 'bytes 50-99/100'],
    ['bytes=100-', 416, 0, 'bytes */100'],
    ['bytes=9-1', 200, 100, null],
    ['lines=1-2', 200, 100, null],
  ])('of 100 bytes answers %s with %i and %i bytes', async (range, status, length, content) => {
    const [part] = await partsOf(100n)
    const answer = await fetch(part!('get'), { headers: { range } })
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([status, length])
    expect(answer.headers.get('content-range')).toBe(content)
  })

  test('takes DELETE, and no URL that is escaped twice', async () => {
    const [part] = await partsOf(1n)
    expect((await fetch(part!('delete'), { method: 'DELETE' })).status).toBe(204)
    expect((await fetch(part!('get').replace('&', '&amp;'))).status).toBe(403)
    expect((await fetch(part!('get'), { method: 'PUT' })).status).toBe(405)
  })
})
