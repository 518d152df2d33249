import { expect, test } from 'vitest'
import type { Params } from '../../encode.ts'
import { atRest } from '../at-rest.fixture.ts'
import { idIn, kinds, look } from '../kinds.fixture.ts'
import { importVolume } from '../requests.fixture.ts'

test('what is over and asked for no more is forgotten, the rest is not', () => {
  const { call, pass } = atRest({ keep: { count: 10, idle: 5000 } })
  const old = Array.from({ length: 20 }, () => idIn(call(importVolume).text))
  pass(12)
  look(call, kinds.volume, old[3]!)
  pass(4)
  call(importVolume)
  const ids = (call({ Action: 'DescribeConversionTasks' }).value.ConversionTasks as Params[]).map(
    (task) => task.ConversionTaskId,
  )
  expect(ids).toHaveLength(2)
  expect(ids).toContain(old[3])
})
