import { expect, test } from 'vitest'
import { TargetGone } from '../harness/base/errors.ts'
import { examineTarget } from '../harness/cli/doctor.ts'
import type { Fault } from '../harness/reference/changes.ts'
import { serve } from '../harness/reference/serve.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const options = (endpoint: string) => ({
  endpoint,
  identity: readIdentity({}),
  versions: ['2016-11-15'],
  concurrency: 8,
  timeout: 2000,
  pollTimeout: 1000,
  live: false,
})

test('a target is told what it has, what it looks at and what a run would send', async () => {
  const { endpoint, close } = await serve()
  const lines = await Array.fromAsync(examineTarget(suite, options(endpoint)))
  await close()
  expect(lines[0]).toMatch(/^reachable {6}http:\/\/127\.0\.0\.1:\d+ answers, usually within \d+ ms$/)
  expect(lines[1]).toMatch(/^2016-11-15 {5}14 of 14 operations: CancelConversionTask, /)
  expect(lines[2]).toBe('signatures     not looked at: a request without one is served')
  expect(lines.at(-1)).toMatch(/^a run {10}(\d+) of \1 cases, some \d+ requests: \d+ s at the least$/)
})

test('what is not there is named once for each way of saying so', async () => {
  const onlyMakers: Fault = {
    id: 'few',
    family: 'few',
    text: 'Has nothing but what makes tasks.',
    change: { operation: (right) => (right.makes ? right : undefined) },
  }
  const { endpoint, close } = await serve({ faults: [onlyMakers] })
  const lines = await Array.fromAsync(examineTarget(suite, options(endpoint)))
  await close()
  expect(lines[2]).toMatch(
    /^ {15}not there \(400 InvalidAction\): CancelConversionTask, .*DescribeExportTasks/,
  )
  expect(lines.find((line) => line.startsWith('signatures'))).toContain('not tried')
})

test('a target that is not there is told as such', async () => {
  const lines = Array.fromAsync(examineTarget(suite, options('http://127.0.0.1:9')))
  await expect(lines).rejects.toThrow(TargetGone)
})
