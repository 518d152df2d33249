import { expect, test } from 'vitest'
import { read } from './read.ts'
import type { Schema } from './schema.ts'
import { parseXml } from './xml.ts'

const shape: Schema = {
  properties: {
    State: { type: 'string' },
    Size: { type: 'integer', format: 'int64' },
    Ready: { type: 'boolean' },
    Tags: {
      type: 'array',
      xml: 'tagSet',
      items: { type: 'object', properties: { Key: { type: 'string' } } },
    },
    Image: { type: 'object', properties: { Format: { type: 'string' } } },
  },
}
const reading = (xml: string) => read(parseXml(`<r>${xml}</r>`), shape, ['requestId'])

test('values have the types of their members, and text that is none stays text', () => {
  expect(reading('<size>8</size><ready>true</ready><state>active</state>').value).toEqual({
    Size: 8,
    Ready: true,
    State: 'active',
  })
  expect(reading('<size>many</size><ready>True</ready>').value).toEqual({ Size: 'many', Ready: 'True' })
})

test('a long beyond 2^53 keeps its digits', () => {
  expect(reading('<size>9007199254740993</size>').value).toEqual({ Size: '9007199254740993' })
})

test('an empty text or structure is absent, an empty list is a list', () => {
  expect(reading('<state/><image></image><tagSet/>')).toMatchObject({ value: { Tags: [] }, problems: [] })
})

test('a name in another case is read as what it was meant to be, and said', () => {
  const { value, problems } = reading('<State>active</State>')
  expect(value).toEqual({ State: 'active' })
  expect(problems).toEqual([{ kind: 'misnamed', path: 'State', expected: 'state', actual: 'State' }])
})

test('a wrapper with or without Set is recognised', () => {
  expect(reading('<tags><item><key>a</key></item></tags>').value).toEqual({ Tags: [{ Key: 'a' }] })
})

test('a new element is only unknown, also beside the member that it resembles', () => {
  expect(
    reading('<state>active</state><states>x</states><color>red</color>').problems.map(({ kind }) => kind),
  ).toEqual(['unknown', 'unknown'])
})

test('a list of other elements than item is read and said', () => {
  const { value, problems } = reading('<tagSet><member><key>a</key></member></tagSet>')
  expect(value).toEqual({ Tags: [{ Key: 'a' }] })
  expect(problems).toEqual([{ kind: 'not-item', path: 'tagSet[1]', expected: 'item', actual: 'member' }])
})

test('a member that stands twice, and text in a structure, are said', () => {
  expect(reading('<size>1</size><size>2</size>').problems[0]).toMatchObject({
    kind: 'duplicate',
    path: 'size',
  })
  expect(reading('<image>x<format>RAW</format></image>').problems[0]).toMatchObject({
    kind: 'stray-text',
    path: 'image',
  })
})

test('a name with words too many or too few is the member that lacks', () => {
  const kinds = (xml: string) => reading(xml).problems.map(({ kind, expected }) => `${kind} ${expected}`)
  expect(kinds('<taskState>active</taskState>')).toEqual(['misnamed state'])
  expect(kinds('<state>active</state><taskState>active</taskState>')).toEqual(['unknown no such element'])
})

test('a member that stands beside its structure, or in one too many, is out of place', () => {
  const places = (xml: string) => reading(xml).problems.map(({ kind, expected }) => `${kind} ${expected}`)
  expect(places('<format>RAW</format>')).toEqual(['misplaced image.format'])
  expect(places('<image><format>RAW</format></image><format>RAW</format>')).toEqual([
    'unknown no such element',
  ])
  expect(places('<result><state>active</state><size>1</size></result>')).toEqual([
    'misplaced state, size without a wrapper',
  ])
})

test('an empty number is none, and an empty structure is remembered', () => {
  expect(reading('<size/>').value).toEqual({ Size: '' })
  expect(reading('<image/><tagSet/>').empty).toEqual(['image'])
})

test('the values of a list stand in the element that the shape names', () => {
  const schema = {
    type: 'object',
    properties: { Ids: { type: 'array', item: 'member', items: { type: 'string' } } },
  } as const
  const ids = (name: string) => read(parseXml(`<R><ids><${name}>a</${name}></ids></R>`), schema)
  expect(ids('member').problems).toEqual([])
  expect(ids('item').problems).toMatchObject([{ kind: 'not-item', expected: 'member', actual: 'item' }])
})
