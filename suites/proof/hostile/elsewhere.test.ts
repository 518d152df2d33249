import type { Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Misbehaviour } from './model.ts'
import { rawResponse } from './raw-response.ts'
import { runAgainst, victim } from './run-against.ts'
import { selfSigned } from './self-signed.fixture.ts'
import { type Hostile, type HostileOptions, serveHostile } from './serve-hostile.ts'

const open: Hostile[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function serve(options: HostileOptions): Promise<Hostile> {
  const hostile = await serveHostile(options)
  open.push(hostile)
  return hostile
}
const right: Misbehaviour = (socket, asked) => void socket.write(asked.right)
const redirectTo =
  (location: () => string, status = 307): Misbehaviour =>
  (socket) =>
    void socket.write(rawResponse({ status, headers: { location: location() }, body: '' }))

test('a port where nobody listens is told as that', async () => {
  const { endpoint, close } = await serveHostile({ misbehave: right })
  await close()
  expect(await runAgainst(endpoint)).toMatchObject({
    exit: 3,
    lines: [expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+ does not answer: connect ECONNREFUSED/)],
  })
})

test('a certificate that nobody trusts is told, and how to trust it', async () => {
  const { endpoint } = await serve({ misbehave: right, tls: selfSigned })
  const { exit, lines } = await runAgainst(endpoint)
  expect(exit).toBe(3)
  expect(lines).toEqual([
    expect.stringMatching(/cannot be trusted: .*self-signed certificate \(NODE_EXTRA_CA_CERTS/),
  ])
})

test('HTTPS where HTTP is spoken, and the other way round, end at once', async () => {
  const plain = await serve({ misbehave: right })
  const secure = await serve({ misbehave: right, tls: selfSigned })
  for (const endpoint of [plain.endpoint.replace('http', 'https'), secure.endpoint.replace('https', 'http')])
    expect((await runAgainst(endpoint, { timeout: 500 })).exit).toBe(3)
})

test.each([301, 302, 303, 307, 308])(
  'a redirect (%i) is an answer: nobody else is sent a request, let alone credentials',
  async (status) => {
    let seen = 0
    const other = await serve({ misbehave: () => seen++ })
    const { endpoint } = await serve({ misbehave: redirectTo(() => other.endpoint, status) })
    const { exit, lines } = await runAgainst(endpoint)
    expect({ exit, seen }).toEqual({ exit: 1, seen: 0 })
    expect(lines.join('\n')).toContain(`${status} to ${other.endpoint}`)
  },
)

test('a target that answers two requests each with what the other asked for is told as wrong', async () => {
  let first: { socket: Socket; right: Buffer } | undefined
  const { endpoint } = await serve({
    misbehave: (socket, { right }) => {
      const held = first
      first = held ? undefined : { socket, right }
      if (!held) return void setTimeout(() => first?.socket === socket && right && flush(), 100)
      held.socket.write(right)
      socket.write(held.right)
    },
  })
  // One that comes alone has its own answer.
  const flush = () => {
    first?.socket.write(first.right)
    first = undefined
  }
  const { exit, lines } = await runAgainst(endpoint)
  expect({ exit, lines }).toEqual({
    exit: 1,
    lines: expect.arrayContaining([expect.stringMatching(/MUST clauses? failed/)]),
  })
})

test('a target that redirects to itself is asked each thing once', async () => {
  let asked = 0
  const { endpoint }: Hostile = await serve({
    misbehave: (socket, one) => {
      asked++
      redirectTo(() => endpoint)(socket, one)
    },
  })
  const { exit, report } = await runAgainst(endpoint)
  expect(exit).toBe(1)
  expect(report!.totals.exchanges).toBeLessThan(20)
  expect(asked).toBeLessThan(40)
})

test('answers that belong to other requests are told as wrong', async () => {
  let last: Buffer | undefined
  const { endpoint } = await serve({
    misbehave: (socket, asked) => {
      socket.write(last ?? asked.right)
      last = asked.right
    },
  })
  const { exit, lines } = await runAgainst(endpoint, { concurrency: 1 })
  expect({ exit, lines }).toEqual({
    exit: 1,
    lines: expect.arrayContaining([expect.stringMatching(/MUST clauses? failed/)]),
  })
})

test('a target that dies and comes back is waited for, and what it lost is done again', async () => {
  let answers = 0
  let back: Promise<Hostile> | undefined
  const first = await serve({
    misbehave: (socket, asked) => {
      if (answers++ < 8) return void socket.write(asked.right)
      const port = Number(new URL(first.endpoint).port)
      back ??= first.close().then(async () => {
        await new Promise((resolve) => setTimeout(resolve, 400))
        return serve({ misbehave: right, port })
      })
    },
  })
  const { exit, lines, report } = await runAgainst(first.endpoint)
  expect({ exit, lines }).toEqual({ exit: 0, lines: [] })
  expect(report!.clauses.find(({ id }) => id === `${victim}.accepted`)?.status).toBe('passed')
  expect(await back).toBeDefined()
})

test('one that dies for good ends the run, and what came before is judged', async () => {
  let answers = 0
  const first = await serve({
    misbehave: (socket, asked) => (answers++ < 12 ? void socket.write(asked.right) : void first.close()),
  })
  const { exit, lines, report } = await runAgainst(first.endpoint, { timeout: 500, concurrency: 1 })
  expect({ exit, lines }).toEqual({
    exit: 3,
    lines: [expect.stringMatching(/does not answer: connect ECONNREFUSED/)],
  })
  expect(report!.totals.facts).toBeGreaterThan(0)
})
