import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import type { Params, Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import type { Place } from '../answers/every-member.ts'
import { typeOfValue } from '../answers/kinds-of-values.ts'
import { type Direction, valuesFor } from '../answers/varied.ts'
import { shapeIn } from './context.ts'
import { valueCases } from './value-cases.ts'

const library = loadLibrary()
const context = {
  library,
  version: '2016-11-15',
  region: 'us-east-1',
  operations: new Set(library.operations.keys()),
  waiters: new Set<string>(),
  paginators: new Set<string>(),
}

/** Which value of which type stands where, and which could. */
type Table = { readonly filled: Set<string>; readonly able: Set<string> }

function fill(value: Value, schema: Schema, direction: Direction, place: Place, table: Table): void {
  if (Array.isArray(value))
    for (const [i, item] of value.entries())
      fill(item, schema.items ?? {}, direction, i ? 'later item' : 'first item', table)
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value as Params))
      fillMember(member, schema.properties?.[name], direction, place, table)
  else {
    const type = typeOfValue(schema)
    if (!type) return
    const cell = (one: Value) => `${direction}, ${type} ${place}: ${JSON.stringify(one)}`
    for (const one of valuesFor(type, schema, direction)) table.able.add(cell(one))
    table.filled.add(cell(value))
  }
}

function fillMember(
  value: Value,
  schema: Schema | undefined,
  direction: Direction,
  place: Place,
  table: Table,
): void {
  if (!schema) return
  fill(value, schema, direction, schema.properties && place === 'alone' ? 'nested' : place, table)
}

test('every kind of value stands in every kind of place, both ways', () => {
  const table: Table = { filled: new Set(), able: new Set() }
  for (const { operation, calls } of valueCases(context)) {
    const { input, output } = shapeIn(operation, context)
    fill(calls[0]!.params, input, 'request', 'alone', table)
    const { expect: said } = calls[0]!
    if (said.kind === 'output') fill(said.value, output, 'answer', 'alone', table)
  }
  expect(table.able.size).toBeGreaterThan(150)
  expect([...table.able].filter((cell) => !table.filled.has(cell))).toEqual([])
})
