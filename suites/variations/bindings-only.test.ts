import { expect, test } from 'vitest'
import { parseXml } from '../../harness/shape/xml.ts'
import { bindingsOnly } from './bindings-only.ts'

test('of a golden answer, what it names is kept', () => {
  const golden = parseXml(
    '<R><requestId>{{requestId?}}</requestId><task><id>{{taskId}}</id><state>active</state><word>{{a|b}}</word></task></R>',
  )
  const { name, children } = bindingsOnly(golden)!
  expect([name, children[0]!.name, children[0]!.children.map((child) => child.name)]).toEqual([
    'R',
    'task',
    ['id'],
  ])
})

test('an answer that names nothing is no answer', () => {
  expect(bindingsOnly(parseXml('<R><return>true</return></R>'))).toBeUndefined()
})
