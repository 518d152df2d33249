import { expect, test } from 'vitest'
import { byTheme, causeOf } from './cause.ts'

const of = (clause: string, cause?: string, path = 'x') =>
  causeOf({ clause, mismatch: { path, expected: 'a', actual: 'b', ...(cause && { cause }) } })

test('what is wrong with a member is one cause, whichever clause says so and whatever operation shows it', () => {
  const themes = [
    of('ImportVolume.output.conversionTask.importVolume.image.format:enum'),
    of('DescribeConversionTasks.output.conversionTasks[].importInstance.volumes[].image.format:type'),
    of(
      'ImportVolume.answer',
      'x differs from the golden answer',
      'ImportVolumeResponse.conversionTask.importVolume.image.format',
    ),
    of(
      'ImportVolume.output.conversionTask.importVolume.image.format:echo',
      'image.format does not repeat Image.Format',
    ),
  ].map(({ theme }) => theme)
  expect(new Set(themes)).toEqual(new Set(['image.format']))
  expect(of('A.output.b:required').name).toBe('b is missing')
})

test('the state of a task is one thing, whatever an operation calls it', () => {
  const themes = [
    of('DescribeImportImageTasks.output.importImageTaskSet[].status:life', 'status: state'),
    of('DescribeExportTasks.output.exportTaskSet[].state:enum'),
    of('CancelImportTask.effect', 'cancelling after CancelImportTask succeeded'),
  ]
  expect(new Set(themes.map(({ theme }) => theme))).toEqual(new Set(['state']))
})

test('a code that everything is refused with is one cause', () => {
  const causes = ['unknown-parameter answered with 400', 'wrong-type answered with 400'].map((cause) => ({
    ...of('A.error-code.b', cause),
    failures: 1,
  }))
  expect(byTheme(causes).map(([name]) => name)).toEqual(['requests answered with 400'])
})

test('causes of one theme are called by the one that most failures have', () => {
  const causes = [
    { name: 'b is missing', theme: 'b', failures: 1 },
    { name: 'b is not of its type', theme: 'b', failures: 3 },
    { name: 'errors without a message', theme: 'm', failures: 2 },
  ]
  expect(byTheme(causes).map(([name, all]) => [name, all.length])).toEqual([
    ['b is not of its type', 2],
    ['errors without a message', 1],
  ])
})

test('what has no words of its own is told in words', () => {
  expect(of('A.error-request-id').name).toBe('errors without a RequestID')
})
