import { expect, test } from 'vitest'
import { nearest } from './near.ts'

test('case, underscores and a final Set, List or s make no difference', () => {
  const names = ['conversionTasks', 'tagSet', 'state']
  expect(
    ['ConversionTasks', 'conversionTaskSet', 'conversionTasksSet', 'tags', 'State', 'conversion_tasks'].map(
      (name) => nearest(name, names),
    ),
  ).toEqual(['conversionTasks', 'conversionTasks', 'conversionTasks', 'tagSet', 'state', 'conversionTasks'])
})

test('one edit is a slip in a long word, and another word in a short one', () => {
  expect(nearest('Descripton', ['Description'])).toBe('Description')
  expect(nearest('site', ['size'])).toBeUndefined()
})

test('a name is not its own neighbour', () => {
  expect(nearest('state', ['state'])).toBeUndefined()
})
