import { expect, test } from 'vitest'
import { coverage as fixture } from '../fixtures/coverage.ts'
import { hostileReport } from '../fixtures/hostile.ts'
import { coverage } from './coverage.ts'

test('members, counts and the letters of reasons in columns', () => {
  expect(coverage(fixture(), new Map([['ImportVolume makes no such task', 23]]))).toBe(`ImportVolume
  Request                          sent  missing or broken  read back
  Image.Bytes                       155                  8         53
  Description                        12                  a          b
  AvailabilityZoneId                  c                  c          0
  Answer
  ConversionTask.ConversionTaskId                                  61
  ConversionTask.Tags[].Key                                         d

Why not
  a   it may be left out, and any text is right
  b   no answer repeats it
  c   no part of 2013-02-01
  d   CreateTags sets them, which is none of these operations

Clauses that no case exercises
  23  ImportVolume makes no such task

Of 3 members 2 sent, 1 broken, 1 read back; of 2 in answers 1 read
`)
})

test('nothing in a name moves the cursor', () => {
  expect(coverage(hostileReport().coverage!).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})
