import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { shapeOf } from '../../golden/shape-of.ts'
import type { Wire } from '../../shape/encode.ts'
import { membersBroken } from './members-broken.ts'

const library = loadLibrary()
const plain = { 'Image.Format': 'VMDK', 'Image.Bytes': '1', 'Volume.Size': '8' }
const tagged = { 'TagSpecification.1.ResourceType': 'x', 'TagSpecification.1.Tag.1.Key': 'y' }

function broken(
  operation: string,
  wire: Wire,
  control?: Wire,
  version = '2016-11-15',
  about?: string,
): string[] {
  const { input, operation: whole } = shapeOf(operation, version, library)!
  return [...membersBroken({ wire, about, ...(control && { control }) }, input, whole.input)].sort()
}

test('a member that is left out, with the structure that has no other', () => {
  const { 'Volume.Size': _, ...rest } = plain
  expect(broken('ImportVolume', rest, plain)).toEqual(['Volume', 'Volume.Size'])
})

test('a structure that is left out, without its members', () => {
  const rest = { 'Volume.Size': '8' }
  expect(broken('ImportVolume', rest, plain)).toEqual(['Image'])
})

test.each([
  ['misspelt', 'Descripton'],
  ['in the wrong case', 'description'],
])('a member that is %s', (_, key) => {
  expect(broken('ImportVolume', { ...plain, [key]: 'x' }, plain)).toEqual(['Description'])
})

test('a list in a form that there is not, and not what stands in it', () => {
  const from0 = { 'TagSpecification.0.ResourceType': 'x', 'TagSpecification.0.Tag.1.Key': 'y' }
  expect(broken('ImportImage', from0, tagged)).toEqual(['TagSpecifications'])
  const misspelt = { 'TagSpecification.1.ResourceType': 'x', 'TagSpecification.1.Tags.1.Key': 'y' }
  expect(broken('ImportImage', misspelt, tagged)).toContain('TagSpecifications[].Tags')
})

test('a member of another version', () => {
  expect(broken('ImportVolume', { ...plain, DryRun: 'true' }, plain, '2013-02-01')).toEqual(['DryRun'])
})

test('a value that differs from that of the request without the fault', () => {
  expect(broken('ImportVolume', { ...plain, 'Image.Format': 'x' }, plain)).toEqual(['Image.Format'])
})

test('a golden pair says itself what it is about', () => {
  expect(broken('ImportVolume', plain, undefined, '2016-11-15', 'DryRun')).toEqual(['DryRun'])
})

test('no member where the parameter is nobody’s', () => {
  expect(broken('ImportVolume', { ...plain, Colour: 'blue' }, plain)).toEqual([])
})
