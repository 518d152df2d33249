import { afterEach, expect, test } from 'vitest'
import { type Driver, startDriver } from './driver.ts'
import type { CallRequest } from './protocol.ts'

const greeting = {
  sdk: 'fake',
  version: '1',
  language: 'JavaScript',
  versions: ['2016-11-15'],
  operations: ['ImportVolume'],
}

/** A driver of a few lines: `answer(call)` is what it does with a call. */
const fake = (answer: string, first = `say(${JSON.stringify(greeting)})`): string[] => [
  process.execPath,
  '--input-type=module',
  '--eval',
  `import { createInterface } from 'node:readline'
   const say = (line) => console.log(typeof line === 'string' ? line : JSON.stringify(line))
   const answer = (call) => { ${answer} }
   for await (const line of createInterface({ input: process.stdin })) {
     const call = JSON.parse(line)
     if (call.hello) { ${first} } else answer(call)
   }`,
]

const request = (id: string, operation = 'ImportVolume'): CallRequest => ({
  ...{
    id,
    operation,
    version: '2016-11-15',
    params: {},
    endpoint: 'http://127.0.0.1:1',
    region: 'us-east-1',
  },
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})

let driver: Driver | undefined
const start = async (command: string[], handshakeMs?: number): Promise<Driver> => {
  driver = await startDriver(command, handshakeMs === undefined ? {} : { handshakeMs })
  return driver
}
afterEach(async () => {
  await driver?.close()
  driver = undefined
})

const ECHO = 'say({ id: call.id, output: { Operation: call.operation } })'

test('a driver that does right is believed, and leaves in peace', async () => {
  const { handshake, call, close, faults } = await start(fake(ECHO))
  expect(handshake).toEqual(greeting)
  expect(await call(request('1'))).toEqual({ id: '1', output: { Operation: 'ImportVolume' } })
  await close()
  expect(faults).toEqual([])
})

test('the handshake is asked with the operations', async () => {
  const asked = fake(ECHO, `say({ ...${JSON.stringify(greeting)}, operations: call.operations })`)
  driver = await startDriver(asked, { operations: ['ImportImage'] })
  expect(driver.handshake?.operations).toEqual(['ImportImage'])
})

test('answers may come in any order', async () => {
  const reversed =
    'globalThis.first ? (say({ id: call.id, output: { N: 2 } }), say({ id: first, output: { N: 1 } })) : globalThis.first = call.id'
  const { call, faults } = await start(fake(reversed))
  expect(await Promise.all([call(request('a')), call(request('b'))])).toEqual([
    { id: 'a', output: { N: 1 } },
    { id: 'b', output: { N: 2 } },
  ])
  expect(faults).toEqual([])
})

test('null and empty stand for what an SDK does not tell of an error', async () => {
  const error = '{ code: "DryRunOperation", message: null, status: 412, requestId: "" }'
  const { call } = await start(fake(`say({ id: call.id, error: ${error} })`))
  expect(await call(request('1'))).toEqual({
    id: '1',
    error: { code: 'DryRunOperation', message: '', status: 412 },
  })
})

test('"unsupported" is an answer', async () => {
  const { call } = await start(fake('say({ id: call.id, unsupported: "no such operation" })'))
  expect(await call(request('1'))).toEqual({ id: '1', unsupported: 'no such operation' })
})

test('a driver that dies breaks the calls that are open and those to come, and its stderr is kept', async () => {
  const { call, faults } = await start(
    fake('if (call.id === "1") return say({ id: "1", output: {} }); console.error("boom"); process.exit(3)'),
  )
  expect(await call(request('1'))).toEqual({ id: '1', output: {} })
  const [open] = await Promise.all([call(request('2')), call(request('3'))])
  expect(open).toMatchObject({
    id: '2',
    broken: { kind: 'died', message: 'exited with 3 with 2 calls unanswered', stderr: 'boom' },
  })
  expect(await call(request('4'))).toMatchObject({ id: '4', broken: { kind: 'died' } })
  expect(faults).toHaveLength(1)
})

test('a driver that leaves with calls unanswered when its stdin ends is broken, whatever its exit code', async () => {
  const { call, close } = await start(fake('setTimeout(() => process.exit(0), 50)'))
  const [outcome] = await Promise.all([call(request('1')), close()])
  expect(outcome).toMatchObject({
    broken: { kind: 'died', message: 'exited with 0 with 1 calls unanswered' },
  })
})

test('a call that is not answered in time is broken, and the others go on', async () => {
  const { call, faults } = await start(fake(`if (call.id !== "1") ${ECHO}`))
  expect(await call(request('1'), 50)).toMatchObject({
    broken: { kind: 'hung', message: 'no answer to ImportVolume (1) within 50 ms' },
  })
  expect(await call(request('2'))).toMatchObject({ output: { Operation: 'ImportVolume' } })
  expect(faults).toHaveLength(1)
})

test('an answer that comes after its time is not a second fault', async () => {
  const { call, faults } = await start(
    fake(`call.id === "1" ? setTimeout(() => { ${ECHO} }, 150) : setTimeout(() => { ${ECHO} }, 200)`),
  )
  await call(request('1'), 50)
  await call(request('2'))
  expect(faults.map(({ kind }) => kind)).toEqual(['hung'])
})

test('a line that is not JSON is shown, and the answers beside it count', async () => {
  const driver = await start(fake(`say("deprecated: use something else"); ${ECHO}`))
  expect(await driver.call(request('1'))).toMatchObject({ output: {} })
  expect(driver.broken).toMatchObject({
    kind: 'garbage',
    message: 'not a JSON object: deprecated: use something else',
  })
})

test('an answer of the wrong form breaks its call', async () => {
  const { call } = await start(fake('say({ id: call.id, output: {}, error: { code: "X" } })'))
  expect(await call(request('1'))).toMatchObject({
    broken: { kind: 'garbage', message: expect.stringContaining('not exactly one of') },
  })
})

test('a second answer to one call is a fault; the first counts', async () => {
  const { call, faults } = await start(fake(`${ECHO}; if (call.id === "1") ${ECHO}`))
  expect(await call(request('1'))).toMatchObject({ output: { Operation: 'ImportVolume' } })
  await call(request('2'))
  expect(faults).toMatchObject([
    { kind: 'answered-twice', message: expect.stringContaining('call 1 again: {"id":"1"') },
  ])
})

test('an answer to no call is a fault', async () => {
  const { call, faults } = await start(fake(`say({ id: "none", output: {} }); ${ECHO}`))
  await call(request('1'))
  expect(faults).toMatchObject([{ kind: 'unknown-id' }])
})

test.each([
  ['none', '', 'none within 200 ms'],
  ['free text', 'say("ready")', 'not a JSON object: ready'],
  ['no version', 'say({ sdk: "fake" })', '"version" is not a string: {"sdk":"fake"}'],
  [
    'operations of a wrong form',
    `say({ ...${JSON.stringify(greeting)}, operations: "all" })`,
    '"operations" is not a list',
  ],
  [
    'waiters of an unknown kind',
    `say({ ...${JSON.stringify(greeting)}, waits: "slowly" })`,
    '"waits" is neither',
  ],
])('a handshake that is not one: %s', async (_what, first, message) => {
  // Only who says nothing is waited for to the end.
  const driver = await start(fake(ECHO, first), first ? 20_000 : 200)
  expect(driver.handshake).toBeUndefined()
  expect(driver.broken).toMatchObject({ kind: 'no-handshake', message: expect.stringContaining(message) })
  expect(await driver.call(request('1'))).toMatchObject({ broken: { kind: 'no-handshake' } })
})

test('a driver that dies before the handshake tells so at once', async () => {
  const driver = await start(fake(ECHO, 'console.error("no module"); process.exit(1)'), 60_000)
  expect(driver.broken).toMatchObject({
    kind: 'died',
    message: 'exited with 1 before its stdin ended',
    stderr: 'no module',
  })
})

test('a program that is not there', async () => {
  const driver = await start(['/no/such/program'])
  expect(driver.broken).toMatchObject({ kind: 'no-start', message: expect.stringContaining('ENOENT') })
})

test('a driver that stays after its stdin ended is ended', async () => {
  const { close, faults } = await start(
    fake('', `say(${JSON.stringify(greeting)}); setInterval(() => {}, 1000)`),
  )
  await close(200)
  expect(faults).toMatchObject([{ kind: 'no-exit', message: 'still runs 200 ms after its stdin ended' }])
})

test('a driver is started without the settings of an SDK that the user has', async () => {
  process.env.AWS_ENDPOINT_URL = 'http://elsewhere'
  const { call } = await start(fake('say({ id: call.id, output: { ...process.env } })'))
  delete process.env.AWS_ENDPOINT_URL
  const outcome = await call(request('1'))
  expect(outcome).toMatchObject({ output: { AWS_CONFIG_FILE: '/dev/null', PATH: process.env.PATH } })
  expect(outcome).not.toHaveProperty('output.AWS_ENDPOINT_URL')
})

test('two calls of one id are a mistake of ours', async () => {
  const { call } = await start(fake(ECHO))
  await call(request('1'))
  expect(() => call(request('1'))).toThrow('two calls with the id 1')
})

test('a banner before the handshake is what is told, and not the line behind it', async () => {
  const banner = `process.stdout.write('driver 1.0 starts\\n' + JSON.stringify(${JSON.stringify(greeting)}) + '\\n')`
  const driver = await startDriver(fake('', banner))
  expect(driver.handshake).toBeUndefined()
  expect(driver.broken).toMatchObject({ kind: 'no-handshake' })
  expect(driver.broken!.message).toContain('driver 1.0 starts')
  await driver.close()
})
