import { expect, test } from 'vitest'
import { parseXml } from '../../shape/xml.ts'
import type { Exchange } from '../../wire/exchange.ts'
import { answering } from './amend.ts'

const exchange = { response: { status: 400, headers: {}, body: Buffer.from('') } } as unknown as Exchange

test('a tree is written as it was read: names, namespaces and hard texts', () => {
  const root = parseXml('<a xmlns="urn:a"><b>1 &lt; 2 &amp; "3"&#13;</b><c xmlns=""><d/></c></a>')
  const { response } = answering(exchange, { root, status: 200 })
  expect(parseXml(Buffer.from(response!.body).toString())).toEqual(root)
  expect(response!.status).toBe(200)
})

test('what is written anew is neither packed nor in another encoding', () => {
  const packed = {
    ...exchange,
    response: {
      ...exchange.response!,
      headers: { 'content-encoding': 'gzip', 'content-type': 'text/xml;charset=latin1' },
    },
  }
  const { headers } = answering(packed, { root: parseXml('<a/>') }).response!
  expect(headers).toEqual({ 'content-type': 'text/xml;charset=UTF-8' })
})
