import { expect, test } from 'vitest'
import type { Case } from '../golden/case.ts'
import { loadLibrary } from '../golden/library.ts'
import { planGolden } from '../golden/plan.ts'
import { withManifests } from './with-manifests.ts'

const cases = [...planGolden(loadLibrary(), ['2016-11-15'])]
const find = (among: Iterable<Case>, wanted: string) => [...among].find(({ id }) => id === wanted)!

test('request and golden answer name the manifest of the request’s format and size', () => {
  const [step] = find(withManifests(cases), 'ImportVolume/minimal').steps
  const url = '{{manifests}}/VMDK/128696320/{{nonce}}/manifest.xml'
  expect(step!.wire['Image.ImportManifestUrl']).toBe(url)
  expect(step!.params).toMatchObject({ Image: { ImportManifestUrl: url } })
  expect(JSON.stringify(step!.expect.answer)).toContain(url)
})

test('a query stays behind a manifest’s URL, and two disks have one each', () => {
  const presigned = find(withManifests(cases), 'ImportInstance/presigned-url-v2').steps.at(-1)!
  expect(Object.values(presigned.wire).find((text) => text.includes('Signature='))).toMatch(
    /^\{\{manifests\}\}\/.*manifest\.xml\?/,
  )
  const { wire } = find(withManifests(cases), 'ImportInstance/two-disks').steps.at(-1)!
  expect(wire['DiskImage.1.Image.ImportManifestUrl']).toContain('/1179593728/{{nonce}}/manifest.xml')
  expect(wire['DiskImage.2.Image.ImportManifestUrl']).toContain('/128696320/{{nonce}}/data.xml')
})

test('a control and its test name a manifest each where their sizes differ', () => {
  const { steps } = find(withManifests(cases), 'ImportVolume/Image.Bytes-above-2-31')
  for (const { wire } of steps) expect(wire['Image.ImportManifestUrl']).toContain(`/${wire['Image.Bytes']}/`)
})

test('a step changes its manifests and nothing else', () => {
  const restored = (value: unknown) =>
    JSON.stringify(value).replaceAll(
      /\{\{manifests\}\}\/(RAW|VHD|VMDK)\/\d+\//g,
      'https://s3.amazonaws.com/ec2spec-',
    )
  for (const [i, after] of [...withManifests(cases)].entries())
    expect(restored(after)).toBe(JSON.stringify(cases[i]))
})
