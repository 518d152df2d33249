import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { read } from './read.ts'
import { illegalInXml, render, renderError } from './render.ts'
import type { Schema } from './schema.ts'
import { parseXml } from './xml.ts'

const shape: Schema = {
  type: 'object',
  properties: {
    TaskId: { type: 'string' },
    Tags: {
      type: 'array',
      xml: 'tagSet',
      items: { type: 'object', properties: { Key: { type: 'string' } } },
    },
    Names: { type: 'array', items: { type: 'string' } },
    Encrypted: { type: 'boolean' },
    Bytes: { type: 'integer', format: 'int64' },
    Size: { type: 'number', format: 'double' },
  },
}
const about = { action: 'ImportThing', version: '2013-02-01', requestId: 'r-1' }
const body = (value: Parameters<typeof render>[0]) =>
  render(value, shape, about).replace(/^.*<\/requestId>|<\/ImportThingResponse>$/g, '')

test('a success has the namespace of its version and requestId first', () => {
  expect(render({ TaskId: 'a' }, shape, about)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>' +
      '<ImportThingResponse xmlns="http://ec2.amazonaws.com/doc/2013-02-01/"><requestId>r-1</requestId>' +
      '<taskId>a</taskId></ImportThingResponse>',
  )
})

test('an error has no namespace and says RequestID', () => {
  expect(renderError({ code: 'A', message: 'b & c' }, 'r-1')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>' +
      '<Response><Errors><Error><Code>A</Code><Message>b &amp; c</Message></Error></Errors><RequestID>r-1</RequestID></Response>',
  )
})

test('lists are wrapped, their items called item', () => {
  expect(body({ Tags: [{ Key: 'a' }, { Key: 'b' }], Names: ['x'] })).toBe(
    '<tagSet><item><key>a</key></item><item><key>b</key></item></tagSet><names><item>x</item></names>',
  )
})

test('an empty list is an empty element, and what is not there is not written', () => {
  expect(body({ Tags: [] })).toBe('<tagSet/>')
})

test('booleans, longs and doubles are written as EC2 writes them', () => {
  expect(body({ Encrypted: false, Bytes: '9007199254740993', Size: 0 })).toBe(
    '<encrypted>false</encrypted><bytes>9007199254740993</bytes><size>0.0</size>',
  )
})

test('a member that the shape does not have is left out', () => {
  expect(body({ Secret: 'x' })).toBe('')
})

test('any text that XML can carry comes back as it was, to a strict parser and to an SDK', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 }).filter((t) => !illegalInXml.test(t))
  const sdk = new XMLParser({ parseTagValue: false, trimValues: false })
  const check = (given: string) => {
    const xml = render({ TaskId: given }, shape, about)
    expect(read(parseXml(xml), shape).value.TaskId).toBe(given)
    if (!given.includes('\r')) expect(sdk.parse(xml).ImportThingResponse.taskId).toBe(given)
  }
  for (const given of [`& < > " ' 😀`, ' a\r\n\tb ', ']]>', '&amp;', '<![CDATA[x]]>', '$& $1', '\r'])
    check(given)
  fc.assert(fc.property(text, check), { numRuns: 300 })
})

test('what XML cannot carry does not make the answer ill-formed', () => {
  expect(
    parseXml(renderError({ code: 'A', message: 'a\u0000b\ufffe' }, 'r')).children[0]?.children[0]?.children[1]
      ?.text,
  ).toBe('a\ufffdb\ufffd')
})
