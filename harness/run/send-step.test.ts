import { expect, test } from 'vitest'
import { loadLibrary } from '../golden/library.ts'
import { planPair } from '../golden/plan.ts'
import { readIdentity } from '../wire/credentials.ts'
import { sendStep } from './send-step.ts'

const library = loadLibrary()
const looking = planPair('DescribeConversionTasks/by-id', '2016-11-15', library)!

/** How often a task is looked for that a target answers for in this way, on a clock that stands beside the machine's. */
async function looks(status: number, body: string): Promise<number> {
  let time = 0
  const sleep = async (milliseconds: number) => {
    time += milliseconds
  }
  const clock = { now: () => time, sleep }
  const response = {
    status,
    headers: { 'content-type': 'text/xml' },
    body: Buffer.from(body),
    truncated: false,
  }
  const transport = { send: async () => ({ response, sentAt: 0, durationMs: 1 }), close: async () => {} }
  const target = {
    ...{ endpoint: 'http://localhost/', identity: readIdentity({}), library, nonce: 'n' },
    ...{ transport, pollTimeout: 10_000, clock },
  }
  const last = looking.steps.length - 1
  return (await Array.fromAsync(sendStep(looking, last, { conversionTaskId: 'import-vol-1' }, target))).length
}

const error = (code: string) =>
  `<Response><Errors><Error><Code>${code}</Code><Message>m</Message></Error></Errors><RequestID>1</RequestID></Response>`

test('a task that is not known yet is looked for again', async () => {
  expect(await looks(400, error('InvalidConversionTaskId'))).toBeGreaterThan(10)
})

test('an operation that is not there comes to know none', async () => {
  expect(await looks(400, error('InvalidAction'))).toBe(1)
})
