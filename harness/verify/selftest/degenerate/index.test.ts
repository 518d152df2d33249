import { expect, test } from 'vitest'
import type { HttpRequest } from '../../../reference/http.ts'
import { parseXml } from '../../../shape/xml.ts'
import { degenerates } from './index.ts'

const ask = (id: string, query: string) => {
  const request: HttpRequest = { method: 'GET', path: '/', query, headers: {}, body: '' }
  return degenerates.find((one) => one.id === id)!.make(Date.now)(request)
}
const bodyOf = (id: string, query: string) => String(ask(id, query)?.body)

test('each has an id of its own and a sentence', () => {
  expect(new Set(degenerates.map(({ id }) => id)).size).toBe(degenerates.length)
  for (const { text } of degenerates) expect(text).toMatch(/\.$/)
})

test('one closes every connection', () => {
  expect(ask('closed', 'Action=ImportVolume')).toBeUndefined()
})

test('the root is that of the action, in the namespace of the version', () => {
  expect(parseXml(bodyOf('root-only', 'Action=ExportImage&Version=2016-11-15'))).toMatchObject({
    name: 'ExportImageResponse',
    namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
    children: [],
  })
})

test('parameters come back as elements', () => {
  expect(bodyOf('echo', 'Action=ImportVolume&Image.Format=RAW')).toContain(
    '<image><format>RAW</format></image>',
  )
})

test.each(['wrong-values', 'random-values', 'golden'])('%s answers in the shape of the action', (id) => {
  const root = parseXml(bodyOf(id, 'Action=ImportVolume&Version=2013-02-01'))
  expect(root.name).toBe('ImportVolumeResponse')
  expect(root.children.map(({ name }) => name)).toContain('conversionTask')
  expect(bodyOf(id, 'Action=ImportVolume&Version=2013-02-01')).not.toContain('{{')
})

test('random values are the same in every run', () => {
  const query = 'Action=DescribeExportTasks&Version=2016-11-15'
  expect(bodyOf('random-values', query)).toBe(bodyOf('random-values', query))
})

test('an action that does not exist is answered all the same', () => {
  expect(ask('golden', 'Action=Nonsense')).toMatchObject({ status: 200 })
})
