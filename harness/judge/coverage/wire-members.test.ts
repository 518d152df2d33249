import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { around, membersSent } from './wire-members.ts'

const { operations } = loadLibrary()

test('a key on the wire is its member and all that the member stands in', () => {
  const wire = {
    Action: 'ImportInstance',
    'DiskImage.2.Image.Bytes': '1',
    'LaunchSpecification.GroupId.1': 'sg-1',
  }
  expect([...membersSent(wire, operations.get('ImportInstance')!.input)]).toEqual([
    'DiskImages[].Image.Bytes',
    'DiskImages[].Image',
    'DiskImages',
    'LaunchSpecification.GroupIds',
    'LaunchSpecification',
  ])
})

test('what a member stands in, from the inside out', () => {
  expect(around('A[].B.C')).toEqual(['A[].B', 'A'])
  expect(around('A')).toEqual([])
})
