import { expect, test } from 'vitest'
import { atRest } from '../at-rest.fixture.ts'
import { idIn, kinds, stop } from '../kinds.fixture.ts'
import { importSnapshot } from '../requests.fixture.ts'

test('cancelling an import says in which state it was and is', () => {
  const { call, pass } = atRest()
  const id = idIn(call(importSnapshot).text)
  expect(stop(call, kinds.snapshot, id).value).toEqual({
    ImportTaskId: id,
    PreviousState: 'active',
    State: 'deleting',
  })
  pass(9)
  expect(stop(call, kinds.snapshot, id).value).toEqual({
    ImportTaskId: id,
    PreviousState: 'deleted',
    State: 'deleted',
  })
  expect(call({ Action: 'CancelImportTask' }).code).toBe('MissingParameter')
})
