import { expect, test } from 'vitest'
import { editAt } from './edit-at.ts'

const task = { State: 'active', Volumes: [{ Id: 'a' }, { Id: 'b' }, {}] }

test('what stands at a path is changed, in every item of a list', () => {
  expect(editAt(task, 'Volumes[].Id', (id) => `${id}!`)).toEqual({
    State: 'active',
    Volumes: [{ Id: 'a!' }, { Id: 'b!' }, {}],
  })
})

test('undefined takes it away', () => {
  expect(editAt(task, 'State', () => undefined)).toEqual({ Volumes: task.Volumes })
})

test('where nothing stands, nothing changes', () => {
  expect(editAt(task, 'Image.Size', () => 1)).toEqual(task)
})
