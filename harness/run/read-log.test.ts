import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Exchange } from '../wire/exchange.ts'
import { continueLog, type LogHeader, openLog, probing } from './log.ts'
import { probingKey, readLog } from './read-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plan = { versions: ['v'], operations: [], only: [], variants: 0, seed: 1, live: false, denied: false }
const header: LogHeader = { log: 'ec2spec', version: '0', endpoint: 'http://localhost/', startedAt: '', plan }
const exchange = (id: string, body: Uint8Array): Exchange => ({
  case: id,
  version: 'v',
  step: 0,
  attempt: 0,
  bindings: {},
  request: { method: 'POST', url: 'http://localhost/', headers: {}, body: '', wire: { Action: id } },
  response: { status: 200, headers: {}, body, truncated: false },
  sentAt: 0,
  durationMs: 1,
})
const mask = (text: string) => text
const path = join(folder, 'log.jsonl')
const footer = { end: true, cases: 2, exchanges: 3, durationMs: 1 }

function write(): void {
  const log = openLog(path, header, mask)
  log.write(probing, [exchange('probe/x', Buffer.from('<a/>'))])
  log.write({ id: 'one', version: 'v' }, [
    exchange('one', Buffer.from('é')),
    exchange('one', Buffer.from([255])),
  ])
  log.write({ id: 'none', version: 'v' }, [])
  log.write({ id: 'large', version: 'v' }, [exchange('large', Buffer.alloc(3_000_000, 'x'))])
  log.end(footer)
}

test('a log reads as it was written', () => {
  write()
  const log = readLog(path)
  expect([...log.cases.keys()]).toEqual([probingKey, 'one@v', 'none@v', 'large@v'])
  expect(log).toMatchObject({ header, footer, exchanges: 3 })
  expect(log.read('one@v').map(({ response }) => [...response!.body])).toEqual([[195, 169], [255]])
  expect(log.read('none@v')).toEqual([])
  expect(log.read('large@v')[0]!.response!.body).toHaveLength(3_000_000)
  expect(log.read('other@v')).toEqual([])
  log.close()
})

test('wherever a log is cut, the cases before are whole, and it can be gone on with', () => {
  write()
  const whole = readFileSync(path)
  const first = whole.indexOf(10) + 1
  for (let length = first; length < 2500; length += 7) {
    writeFileSync(path, whole.subarray(0, length))
    const cut = readLog(path)
    cut.close()
    expect(cut.length).toBeLessThanOrEqual(length)
    expect(cut.footer).toBeUndefined()
    const log = continueLog(path, cut.length, mask)
    log.write({ id: 'new', version: 'v' }, [])
    log.end(footer)
    const again = readLog(path)
    again.close()
    expect([...again.cases.keys()]).toEqual([...cut.cases.keys(), 'new@v'])
  }
})

test('what is no log, or not a whole one, is told with file and line', () => {
  const reading = (text: string) => {
    writeFileSync(path, text)
    return () => readLog(path).close()
  }
  const head = `${JSON.stringify(header)}\n`
  expect(reading('')).toThrow('log.jsonl: not a log of ec2spec')
  expect(reading('{"log":"other"}\n')).toThrow('not a log of ec2spec')
  expect(reading('nonsense\n')).toThrow('log.jsonl:1: ')
  expect(reading(`${head}{"done":"a","version":"v","exchanges":1}\n`)).toThrow(
    'a@v sent 1 requests, and 0 are there',
  )
  const done = '{"done":"a","version":"v","exchanges":0}\n'
  expect(reading(head + done + done)).toThrow('log.jsonl:3: a@v is there a second time')
  expect(reading(`${head}{"end":true}\n${done}`)).toThrow('log.jsonl:3: the log goes on after its end')
  writeFileSync(path, `${head}{"case":1}\n{"done":"a","version":"v","exchanges":1}\n`)
  expect(() => readLog(path).read('a@v')).toThrow('log.jsonl:2: no exchange of a log')
})
