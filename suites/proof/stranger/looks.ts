import { cancelOf, type Family } from './families.ts'
import { type Form, old, type Talk, textOf, volume } from './fixtures.ts'

type Story = (talk: Talk) => void

/** Filters and pages of a family that has them. */
export const looks =
  (family: Family, list: string): Story =>
  ({ send, wait }) => {
    const ids = Array.from({ length: 4 }, () => textOf(send(family.create[0]!), family.id))
    send(cancelOf(family, ids[1]!))
    wait(1000)
    const filtered = (filters: readonly (readonly string[])[], more: Form = {}) =>
      send({
        Action: family.describe,
        ...more,
        ...Object.fromEntries(
          filters.flatMap(([name, ...values], at) => [
            [`${list}.${at + 1}.Name`, name!],
            ...values.map((value, n) => [`${list}.${at + 1}.Value.${n + 1}`, value]),
          ]),
        ),
      })
    for (const state of ['active', 'deleted', 'Active', 'nonsense', 'acti']) filtered([['task-state', state]])
    filtered([['task-state', 'deleted', 'active']])
    filtered([['task-state', 'active', 'deleted']])
    filtered([
      ['task-state', 'active'],
      ['task-state', 'deleted'],
    ])
    filtered([
      ['tag:Team', ' Blue+Green '],
      ['task-state', 'deleted'],
    ])
    filtered([['colour', 'red']])
    filtered([['task-state', 'active']], { [`${family.ids}.1`]: ids[1]! })
    pages(family, send, {})
    pages(family, send, { [`${list}.1.Name`]: 'task-state', [`${list}.1.Value.1`]: 'active' })
    for (const size of ['0', '-1', '501', 'many', '1000']) send({ Action: family.describe, MaxResults: size })
    send({ Action: family.describe, NextToken: 'abc' })
    send(cancelOf(family, ids[3]!))
    wait(1000)
    pages(family, send, {
      [`${list}.1.Name`]: 'task-state',
      [`${list}.1.Value.1`]: 'active',
      MaxResults: '1',
    })
  }

function pages(family: Family, send: Talk['send'], more: Form): void {
  let token = textOf(send({ Action: family.describe, MaxResults: '2', ...more }), 'nextToken')
  for (let page = 0; token && page < 4; page += 1)
    token = textOf(send({ Action: family.describe, MaxResults: '2', NextToken: token, ...more }), 'nextToken')
}

/** Filters of the version that has them for conversions. */
export const oldFilters: Story = ({ send, wait }) => {
  const id = textOf(send(volume), 'conversionTaskId')
  send(volume)
  send({ Action: 'CancelConversionTask', ConversionTaskId: id, Version: old })
  wait(1000)
  const filter = { 'Filter.1.Name': 'task-state', 'Filter.1.Value.1': 'cancelled' }
  for (const version of [old, '2016-11-15']) {
    send({ Action: 'DescribeConversionTasks', Version: version, ...filter })
    send({ Action: 'DescribeConversionTasks', Version: version, ...filter, 'Filter.1.Value.2': 'active' })
  }
}
