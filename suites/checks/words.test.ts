import { expect, test } from 'vitest'
import { loadLibrary } from '../../harness/golden/library.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import type { Look } from '../../harness/judge/look.ts'
import { libraryOf } from '../../harness/model/library-of.ts'
import type { Params } from '../../harness/shape/value.ts'
import { gadgets } from '../../harness/verify/selftest/gadgets.ts'
import { words } from './words.ts'

const { library } = libraryOf(loadLibrary(), gadgets, Object.keys(gadgets.operations))
const version = gadgets.metadata.apiVersion

/** What is said of an answer to DescribeBoxes with one box. */
function told(box: Params) {
  const step = { operation: 'DescribeBoxes' }
  const shape = shapeOf('DescribeBoxes', version, library)
  const look = { step, shape, library, reading: { value: { Boxes: [box] } } } as unknown as Look
  return [...words(look)]
}

test('a word that a model does not have is noted', () => {
  expect(told({ State: 'ready' })).toEqual([
    {
      clause: 'DescribeBoxes.words',
      mismatch: { path: 'boxSet[1].state', expected: 'closed | available | broken', actual: 'ready' },
    },
  ])
})

test('one that it has holds, and of an empty one, or none, there is nothing to say', () => {
  expect(told({ State: 'closed' })).toEqual([{ clause: 'DescribeBoxes.words', facts: 1 }])
  expect(told({ State: '' })).toEqual([])
  expect(told({ Name: 'a' })).toEqual([])
})

test('what somebody can have sent, an answer may repeat', () => {
  const { DescribeBoxes } = Object.fromEntries(library.operations)
  const input = { properties: { State: { type: 'string' } } } as const
  const operations = new Map([...library.operations, ['SetBox', { ...DescribeBoxes!, input }]])
  const look = {
    step: { operation: 'DescribeBoxes' },
    shape: shapeOf('DescribeBoxes', version, library),
    library: { ...library, operations },
    reading: { value: { Boxes: [{ State: 'ready' }] } },
  } as unknown as Look
  expect([...words(look)]).toEqual([])
})
