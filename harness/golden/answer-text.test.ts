import { expect, test } from 'vitest'
import { parseXml } from '../shape/xml.ts'
import { answerText } from './answer-text.ts'
import { loadLibrary } from './library.ts'

const texts = (element: ReturnType<typeof parseXml>): unknown =>
  element.children.length ? [element.name, element.children.map(texts)] : [element.name, element.text]

test('every golden answer, written and read again, is the same answer', () => {
  for (const { answer } of loadLibrary().pairs.values()) {
    const again = parseXml(answerText(answer))
    expect([again.namespace, texts(again)]).toEqual([answer.namespace, texts(answer)])
  }
})

test('an answer is written as a person would', () => {
  const answer = parseXml('<R xmlns="urn:a"><b>1 &lt; 2</b><c/></R>')
  expect(answerText(answer)).toBe('<R xmlns="urn:a">\n  <b>1 &lt; 2</b>\n  <c></c>\n</R>')
})
