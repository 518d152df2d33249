import { expect, test } from 'vitest'
import { imageExports, imageImports } from './families.fixture.ts'
import { looksOf, toldOf } from './looks.fixture.ts'
import { newId } from './new-id.ts'

const { task, make, describe } = imageImports
const [one, two] = [task('import-ami-1'), task('import-ami-2')]
const taken = 'expected an id of its own, got import-ami-1, which an earlier task of ImportImage has'

test('two requests that make a task are given two ids', () => {
  expect(toldOf(newId, looksOf([make(one), make(two)]))).toEqual(['ImportImage.new-id'])
  expect(toldOf(newId, looksOf([make(one), make(one)]))).toEqual([`ImportImage.new-id — task id: ${taken}`])
})

test('a random sequence charges a clause of its own', () => {
  expect(toldOf(newId, looksOf([make(one), make(one)], { kind: 'sequence' }))).toEqual([
    `sequence.new-id — task id: ${taken}`,
  ])
})

test('the same client token may bring the same task; another, or another operation, may not', () => {
  const made = (ClientToken: string) => make(one, { ClientToken })
  const exported = imageExports.make(imageExports.task('import-ami-1'), { ClientToken: 'a' })
  expect(toldOf(newId, looksOf([made('a'), made('a')]))).toEqual([])
  expect(toldOf(newId, looksOf([made('a'), made('b')]))).toEqual([`ImportImage.new-id — task id: ${taken}`])
  expect(toldOf(newId, looksOf([made('a'), exported]))).toEqual([`ExportImage.new-id — task id: ${taken}`])
})

test('one task, looks at it and dry runs tell nothing', () => {
  const calls = [make(one), describe([], [one]), make(one, { DryRun: true })]
  expect(toldOf(newId, looksOf(calls))).toEqual([])
})
