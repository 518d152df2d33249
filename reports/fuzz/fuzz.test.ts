import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'
import { isTold, readersOf } from './readers.ts'
import { makeSample } from './samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** As many inputs as a test has time for; `npm run test:fuzz` has more. */
const inputs = 20_000

const readers = readersOf(await makeSample(), join(folder, 'input'))

test('the shares make a whole', () => {
  expect(Math.round(readers.reduce((sum, { share }) => sum + share * 10, 0))).toBe(1000)
})

test.each(readers)('$name: a value, or an error of a line', (reader) => {
  fuzz(reader, Math.ceil((inputs * reader.share) / 100), 1)
})

test('what is no error of ours is found', () => {
  const input = readers[0]!.input
  const broken = (message: string, error = new RangeError(message)) => ({
    ...{ name: 'broken', input, share: 0 },
    read: () => {
      throw error
    },
  })
  expect(() => fuzz(broken('Maximum call stack size exceeded'), 1, 1)).toThrow('broken: input 1 of seed 1')
  expect(isTold(new Error('x'))).toBe(false)
})
