import { expect, test } from 'vitest'
import { fillAnswer } from './fill-answer.ts'

test('each placeholder of an answer gets a value', () => {
  const xml = '<R xmlns="doc/{{version}}/"><id>{{id}}</id><s>{{active|completed}}</s><m>{{m?}}</m></R>'
  expect(fillAnswer(xml, '2016-11-15')).toBe('<R xmlns="doc/2016-11-15/"><id>1</id><s>active</s><m>1</m></R>')
})
