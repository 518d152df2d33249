import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildManifest } from '../../manifest/build-manifest.ts'
import { serveManifests } from '../../manifest/serve-manifests.ts'
import type { Params } from '../../shape/encode.ts'
import { atRest } from '../at-rest.fixture.ts'
import { type Call, idIn, kinds, look, stop } from '../kinds.fixture.ts'
import { importInstance, importVolume } from '../requests.fixture.ts'
import { type Bucket, openBucket } from './bucket.fixture.ts'

let bucket: Bucket
beforeEach(async () => {
  bucket = await openBucket()
})
afterEach(() => bucket.close())

const size = 4000
const manifest = () => buildManifest({ size, format: 'RAW', partSize: 1000, baseUrl: bucket.base })
const upload = (...parts: number[]) => {
  for (const part of parts) bucket.objects.set(`/disk.raw.part.${part}`, 1000)
}
const importOf = (url: string) => ({
  ...importVolume,
  'Image.Format': 'RAW',
  'Image.Bytes': String(size),
  'Image.ImportManifestUrl': url,
})
const ask = (url = `${bucket.base}/manifest.xml`) => {
  const { call, pass } = atRest()
  const id = idIn(call(importOf(url)).text)
  return { call, pass, id, show: () => taskOf(call, id) }
}
function taskOf(call: Call, id: string) {
  const [task] = look(call, kinds.volume, id).value.ConversionTasks as Params[]
  const {
    State,
    StatusMessage = '',
    ImportVolume,
  } = task as Record<'State' | 'StatusMessage', string> & Record<'ImportVolume', Params>
  return { State, StatusMessage, BytesConverted: ImportVolume?.BytesConverted }
}
const until = (what: () => unknown) => vi.waitUntil(what, { timeout: 5000, interval: 10 })

describe('a task whose manifest stands on this machine', () => {
  test('converts what it reads, no faster than the clock', async () => {
    bucket.objects.set('/manifest.xml', manifest())
    upload(0, 1, 2, 3)
    const { pass, show } = ask()
    expect(show()).toEqual({ State: 'active', StatusMessage: 'Pending', BytesConverted: 0 })
    await until(() => bucket.asked.filter((line) => line.startsWith('GET /disk')).length === 4)
    pass(5)
    await until(() => show().BytesConverted === 2000)
    await sleep(50)
    expect(show()).toEqual({ State: 'active', StatusMessage: 'Progress: 50%', BytesConverted: 2000 })
    pass(5)
    expect(show()).toEqual({ State: 'completed', StatusMessage: '', BytesConverted: 4000 })
  })

  test('waits for the manifest, then for the part that is not there yet', async () => {
    const { pass, show } = ask()
    pass(1000)
    await until(() => show().StatusMessage === 'Pending upload of the manifest')
    bucket.objects.set('/manifest.xml', manifest())
    upload(0, 2, 3)
    await until(() => show().StatusMessage === 'Pending upload of part 2 of 4')
    expect(show()).toMatchObject({ State: 'active', BytesConverted: 0 })
    upload(1)
    await until(() => show().State === 'completed')
  })

  test('shows more bytes with every part that it has read', async () => {
    bucket.objects.set('/manifest.xml', manifest())
    upload(0, 1, 2, 3)
    for (const part of [0, 1, 2, 3]) bucket.held.add(`/disk.raw.part.${part}`)
    const { pass, show } = ask()
    pass(1000)
    await until(() => show().StatusMessage === 'Pending upload of part 1 of 4')
    for (const part of [0, 1, 2, 3]) {
      expect(show()).toMatchObject({ State: 'active', BytesConverted: part * 1000 })
      bucket.held.delete(`/disk.raw.part.${part}`)
      await until(() => show().BytesConverted !== part * 1000)
    }
    expect(show()).toMatchObject({ State: 'completed', BytesConverted: 4000 })
  })

  test('reads a part of any size without reading all of it', async () => {
    const server = await serveManifests()
    const { pass, show } = ask(server.url({ format: 'VMDK', size: 2n ** 50n, name: 'large' }))
    pass(1000)
    await until(() => show().State === 'completed')
    await server.close()
  })

  test('stops reading when it is cancelled, and shows no more bytes', async () => {
    const { call, id, pass, show } = ask()
    await until(() => show().StatusMessage !== 'Pending')
    expect(stop(call, kinds.volume, id).status).toBe(200)
    bucket.objects.set('/manifest.xml', manifest())
    upload(0, 1, 2, 3)
    await sleep(300)
    pass(1000)
    expect(show()).toEqual({ State: 'cancelled', StatusMessage: 'Cancelled by user', BytesConverted: 0 })
  })

  test('is cancelled when it expires before the upload is complete, and stays so', async () => {
    const { call, id, pass, show } = ask()
    pass(7 * 24 * 3600 + 1)
    const expired = {
      State: 'cancelled',
      StatusMessage: 'Expired before the upload was complete',
      BytesConverted: 0,
    }
    expect(show()).toEqual(expired)
    stop(call, kinds.volume, id)
    expect(show()).toEqual(expired)
  })
})

describe('a broken manifest ends its task as cancelled, and says why', () => {
  test.each([
    ['no XML', () => 'image', /well-formed/],
    ['an error page', () => '<Error><Code>NoSuchKey</Code></Error>', /manifest.*Error/],
    ['a gap', () => manifest().replace('start="1000"', 'start="1001"'), /part\[2\].*expected 1000, got 1001/],
    [
      'a part of another length',
      () => buildManifest({ size: 8000, format: 'RAW', partSize: 2000, baseUrl: bucket.base }),
      /part 1 of 4 has 1000 bytes/,
    ],
    [
      'a part on another machine',
      () =>
        manifest()
          .replace(bucket.base, 'http://192.0.2.1')
          .replace(`<get-url>${bucket.base}`, '<get-url>http://192.0.2.1'),
      /192\.0\.2\.1/,
    ],
  ])('%s', async (_, text, why) => {
    bucket.objects.set('/manifest.xml', text())
    upload(0, 1, 2, 3)
    const { call, id, pass, show } = ask()
    await until(() => show().State === 'cancelled')
    const ended = show()
    expect(ended.StatusMessage).toMatch(why)
    stop(call, kinds.volume, id)
    pass(1000)
    expect(show()).toEqual(ended)
  })
})

test('an instance waits for each of its disks', async () => {
  bucket.objects.set('/manifest.xml', manifest())
  upload(0, 1, 2, 3)
  const { call, pass } = atRest()
  const disk = {
    'DiskImage.1.Image.ImportManifestUrl': `${bucket.base}/manifest.xml`,
    'DiskImage.2.Image.ImportManifestUrl': `${bucket.base}/second.xml`,
  }
  const second = {
    'DiskImage.2.Image.Format': 'RAW',
    'DiskImage.2.Image.Bytes': '3000',
    'DiskImage.2.Volume.Size': '1',
  }
  const id = idIn(call({ ...importInstance, ...disk, ...second }).text)
  pass(1000)
  await until(() => bucket.asked.includes('GET /second.xml'))
  expect(taskOf(call, id).State).toBe('active')
  bucket.objects.set('/second.xml', manifest())
  await until(() => taskOf(call, id).State === 'completed')
})

test('a manifest elsewhere is not fetched: the clock has such a task', () => {
  const { pass, show } = ask('https://s3.amazonaws.com/bucket/manifest.xml')
  pass(10)
  expect(show()).toEqual({ State: 'completed', StatusMessage: '', BytesConverted: 4000 })
})
