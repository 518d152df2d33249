import { expect, onTestFinished, test } from 'vitest'
import { decoyKey } from '../drivers/environment.ts'
import { buildRequest } from '../wire/request.ts'
import { xmlReply } from './answers/reply.ts'
import type { ClientCall } from './model.ts'
import { createSwitchboard } from './switchboard.ts'

const callOf = (operation: string): ClientCall => ({
  role: 'test',
  operation,
  params: {},
  wire: {},
  reply: () => xmlReply('<a/>'),
  expect: { kind: 'failure' },
})

/** Two open calls of one operation, and a way to send a request to the endpoint of one under the key of another. */
async function twoCalls() {
  const switchboard = await createSwitchboard(2)
  onTestFinished(() => switchboard.close())
  const lines = [
    switchboard.open(callOf('DescribeVpcs'), '2016-11-15'),
    switchboard.open(callOf('DescribeVpcs'), '2016-11-15'),
  ]
  const send = async (to: number, accessKeyId: string) => {
    const wire = { Action: 'DescribeVpcs', Version: '2016-11-15' }
    const { url, ...request } = buildRequest(
      lines[to]!.endpoint,
      { method: 'POST', wire },
      { accessKeyId, secretAccessKey: 'x' },
      'us-east-1',
    )
    return (await fetch(url, request)).status
  }
  return { switchboard, lines, send }
}

test('calls at once have endpoints of their own', async () => {
  const { lines } = await twoCalls()
  expect(lines[0]!.endpoint).not.toBe(lines[1]!.endpoint)
})

test('a request is of the call whose key it has, wherever it is sent', async () => {
  const { lines, send } = await twoCalls()
  await send(0, lines[1]!.credentials.accessKeyId)
  expect(lines.map((line) => line.close().length)).toEqual([0, 1])
})

test('a request under the key of a call that is over, or of the environment, is of the call that is sent there', async () => {
  const { switchboard, lines, send } = await twoCalls()
  const [first, second] = lines as [(typeof lines)[0], (typeof lines)[0]]
  first.close()
  await send(1, first.credentials.accessKeyId)
  await send(1, decoyKey)
  expect(second.close().map(({ caller }) => caller.key)).toEqual([first.credentials.accessKeyId, decoyKey])
  expect(switchboard.strays).toEqual([])
})

test('a request under a key that nobody gave out is of no call', async () => {
  const { switchboard, lines, send } = await twoCalls()
  expect(await send(0, 'AKIAOTHER')).toBe(401)
  expect(switchboard.strays).toHaveLength(1)
  expect(lines[0]!.close()).toEqual([])
})

test('a call that was given up is not mixed up with the next', async () => {
  const { switchboard, lines, send } = await twoCalls()
  lines[0]!.close(true)
  expect(await send(1, lines[0]!.credentials.accessKeyId)).toBe(401)
  expect(lines[1]!.close()).toEqual([])
  expect(switchboard.strays).toEqual([])
})
