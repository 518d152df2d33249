import { expect, test } from 'vitest'
import { parseXml } from '../shape/xml.ts'
import { match } from './match.ts'

const against = (golden: string, actual: string, bindings = {}) =>
  match(parseXml(golden), parseXml(actual), bindings)

test('a literal is compared, after its placeholders are filled', () => {
  expect(against('<r><a>{{zone}}</a></r>', '<r><a>x</a></r>', { zone: 'x' }).differences).toEqual([])
  expect(against('<r><a>1</a></r>', '<r><a>2</a></r>').differences).toEqual([
    { path: 'r.a', expected: '1', actual: '2' },
  ])
})

test('a name is bound to what came back, and wants something', () => {
  expect(against('<r><id>{{id}}</id></r>', '<r><id>i-1</id></r>').bound).toEqual({ id: 'i-1' })
  expect(against('<r><id>{{id}}</id></r>', '<r/>').differences).toEqual([
    { path: 'r.id', expected: 'id', actual: 'absent' },
  ])
})

test('a name with a question mark wants nothing', () => {
  expect(against('<r><id>{{id?}}</id></r>', '<r/>')).toMatchObject({ differences: [], facts: 0 })
})

test('one of several words will do', () => {
  expect(against('<r><s>{{a|b}}</s></r>', '<r><s>b</s></r>').differences).toEqual([])
  expect(against('<r><s>{{a|b}}</s></r>', '<r><s>c</s></r>').differences).toHaveLength(1)
})

test('an empty literal wants empty or absent', () => {
  expect(against('<r><d/></r>', '<r/>').differences).toEqual([])
  expect(against('<r><d/></r>', '<r><d>x</d></r>').differences).toHaveLength(1)
})

test('items have no order', () => {
  const golden = '<r><s><item><id>1</id></item><item><id>2</id></item></s></r>'
  expect(against(golden, '<r><s><item><id>2</id></item><item><id>1</id></item></s></r>').differences).toEqual(
    [],
  )
})
