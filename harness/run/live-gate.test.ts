import { expect, test } from 'vitest'
import { loadLibrary } from '../golden/library.ts'
import { createEndpoint } from '../reference/endpoint.ts'
import { buildRequest } from '../wire/request.ts'
import type { Transport } from '../wire/transport.ts'
import { createLiveGate, type Mutating } from './live-gate.ts'

const library = loadLibrary()
const Version = '2016-11-15'
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
const plain = library.pairs.get('ImportSnapshot/minimal')!.request.wire as Record<string, string>
const task = { ...plain, Action: 'ImportSnapshot' }

/** A gate before the reference endpoint, and what came through it. */
function gated(mutating?: Partial<Mutating>) {
  const endpoint = createEndpoint()
  const passed: string[] = []
  const inner: Transport = {
    async send({ wire, headers, body }) {
      passed.push(wire.Action ?? '')
      const small = Object.fromEntries(
        Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]),
      )
      const { status, body: answer } = endpoint.handle({
        method: 'POST',
        path: '/',
        query: '',
        headers: small,
        body,
      })
      return {
        response: { status, headers: {}, body: Buffer.from(answer), truncated: false },
        sentAt: 0,
        durationMs: 0,
      }
    },
    close: async () => {},
  }
  const allowed = mutating && { operations: [], most: 2, onAsk() {}, onAnswer() {}, ...mutating }
  const gate = createLiveGate(inner, { library, rate: 1000, mutating: allowed })
  const send = (wire: Record<string, string>, extra?: [string, string][]) =>
    gate.send(
      buildRequest(
        'http://localhost/',
        { method: 'POST', wire: { Version, ...wire }, ...(extra && { extra }) },
        credentials,
        'us-east-1',
      ),
    )
  return { send, passed }
}

test('what only shows passes, and a dry run does', async () => {
  const { send, passed } = gated()
  await send({ Action: 'DescribeImportSnapshotTasks' })
  await send({ Action: 'DescribeImages' })
  await send({ ...task, DryRun: 'true' })
  expect(passed).toEqual(['DescribeImportSnapshotTasks', 'DescribeImages', 'ImportSnapshot'])
})

test('nothing else does, whatever it calls itself or says twice', async () => {
  const { send, passed } = gated()
  const kinds = [
    await send(task),
    await send({ ...task, DryRun: 'TRUE' }),
    await send({ ...task, DryRun: 'true' }, [['DryRun', 'false']]),
    await send({ ...task, Action: 'importsnapshot', DryRun: 'true' }),
    await send({ Action: 'DescribeAndDeleteEverything' }),
    await send({ Action: 'TerminateInstances', DryRun: 'true' }),
    await send({ Action: 'CancelImportTask', ImportTaskId: 'import-snap-0123456789abcdef0' }),
    await send({}),
  ].map(({ failure }) => failure?.kind)
  expect(new Set(kinds)).toEqual(new Set(['withheld']))
  expect(passed).toEqual([])
})

test('what was allowed is made up to its limit, and only that may be cancelled', async () => {
  const asked: unknown[] = []
  const ids: string[] = []
  const { send, passed } = gated({
    operations: ['ImportSnapshot'],
    onAsk: (wire) => asked.push(wire.Action),
    onAnswer: (_, made) => ids.push(...made.map(({ id }) => id)),
  })
  const sent = [await send(task), await send(task), await send(task)]
  expect(sent.map(({ failure }) => failure?.message)).toEqual([
    undefined,
    undefined,
    'not sent: the limit of 2 tasks is reached',
  ])
  expect([asked.length, ids.length]).toEqual([2, 2])
  await send({ Action: 'CancelImportTask', ImportTaskId: 'import-snap-0123456789abcdef0' })
  await send({ Action: 'CancelImportTask', ImportTaskId: ids[0]! })
  expect(passed).toEqual(['ImportSnapshot', 'ImportSnapshot', 'CancelImportTask'])
})
