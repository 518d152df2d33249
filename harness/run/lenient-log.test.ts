import { expect, test } from 'vitest'
import { lenientLog } from './lenient-log.ts'

test('a disk that is full is told once, and what comes after goes on', () => {
  const written: string[] = []
  const told: string[] = []
  const full = () => {
    if (written.length === 2) throw new Error('ENOSPC: no space left on device, write')
    written.push('line')
  }
  const log = lenientLog({ write: full, shrunk: full, end: full }, (why) => told.push(why))
  for (const id of ['a', 'b', 'c', 'd']) log.write({ id, version: 'v' }, [])
  log.end({ end: true, cases: 4, exchanges: 0, durationMs: 0 })
  expect(written.length).toBe(2)
  expect(told).toEqual(['ENOSPC: no space left on device, write'])
})
