import { expect, test } from 'vitest'
import type { Departure } from './normalisation.ts'
import { strangeWords } from './strange-words.ts'

const departure = (clause: string, actual: string): Departure =>
  ({ clause, mismatch: { path: 'conversionTask.state', expected: 'active', actual } }) as Departure

test('a word that an enum does not have is the cause wherever it stands', () => {
  const word = departure('ImportVolume.output.conversionTask.state:enum', 'converting')
  const same = departure('scenario.cancel-one', 'converting')
  const other = departure('ImportVolume.output.conversionTask.state:life', 'deleted')
  const strange = strangeWords([word, same, other])
  expect([...strange.keys()]).toEqual([word, same])
  expect(strange.get(same)).toMatchObject({
    words: 'state has the word converting, which no document has',
  })
  expect(strange.get(same)!.forgives!(same.clause, same.mismatch)).toBe(true)
  expect(strange.get(same)!.forgives!(other.clause, other.mismatch)).toBe(false)
})
