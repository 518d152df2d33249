import { expect, test } from 'vitest'
import type { Params } from '../../shape/encode.ts'
import { ask } from '../ask.fixture.ts'
import { atRest } from '../at-rest.fixture.ts'
import { createEndpoint } from '../endpoint.ts'
import { idIn, kinds, look, stateIn, stop } from '../kinds.fixture.ts'
import { importVolume } from '../requests.fixture.ts'

test('of too many tasks those that are over are forgotten, the least lately named first, whatever the time', () => {
  const { call, pass } = atRest({ keep: 10 })
  const old = Array.from({ length: 11 }, () => idIn(call(importVolume).text))
  pass(3600)
  look(call, kinds.volume, old[0]!)
  const added = idIn(call(importVolume).text)
  const ids = (call({ Action: 'DescribeConversionTasks' }).value.ConversionTasks as Params[]).map(
    (task) => task.ConversionTaskId,
  )
  expect(ids).toContain(old[0])
  expect(ids).toContain(added)
  expect(ids).not.toContain(old[1])
})

test('what is under way is not forgotten for what is over', () => {
  const { call } = atRest({ keep: 2 })
  const all = Array.from({ length: 6 }, () => idIn(call(importVolume).text))
  expect(all.map((id) => look(call, kinds.volume, id).status)).toEqual(all.map(() => 200))
})

test('a task whose time passes with looks is completed by them, and cancelled by them', () => {
  const endpoint = createEndpoint({ taskLooks: 4 })
  const call = (wire: Record<string, string>) => ask(endpoint, wire)
  const states = (id: string, times: number) =>
    Array.from({ length: times }, () => stateIn(look(call, kinds.volume, id).text))
  const id = idIn(call(importVolume).text)
  expect(states(id, 5)).toEqual(['active', 'active', 'active', 'completed', 'completed'])
  const other = idIn(call(importVolume).text)
  stop(call, kinds.volume, other)
  expect(states(other, 2)).toEqual(['cancelled', 'cancelled'])
})
