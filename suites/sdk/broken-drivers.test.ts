import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { doctor } from '../../harness/client/doctor/doctor.ts'
import { verifySdk } from '../../harness/client/verify-sdk.ts'
import { startDriver } from '../../harness/drivers/driver.ts'
import { loadLibrary } from '../../harness/golden/library.ts'
import type { Report } from '../../harness/report/model.ts'
import { clientSuite } from './index.ts'

const library = loadLibrary()
const example = fileURLToPath(new URL('../../harness/client/faulty/driver.ts', import.meta.url))

/** The example driver, with `odd` done to each line that it reads; a false one goes no further. */
const driver = (odd: string): string[] => [
  process.execPath,
  '--input-type=module',
  '--eval',
  `import { spawn } from 'node:child_process'
   import { createInterface } from 'node:readline'
   const child = spawn(process.execPath, [${JSON.stringify(example)}], { stdio: ['pipe', 'inherit', 'inherit'] })
   const odd = (call, line) => { ${odd} }
   createInterface({ input: process.stdin }).on('line', (line) => { if (odd(JSON.parse(line), line) !== false) child.stdin.write(line + '\\n') }).on('close', () => child.stdin.end())`,
]

async function verify(command: string[], only: string[], timeout = 2000): Promise<Report> {
  const started = await startDriver(command, { operations: [...library.operations.keys()] })
  const report = await verifySdk(clientSuite, '0', {
    driver: started,
    library,
    operations: [],
    only,
    strict: false,
    concurrency: 4,
    timeout,
    rerun: (id) => `again ${id}`,
  })
  await started.close()
  return report
}

test('a driver in another process is verified', async () => {
  const report = await verify(driver(''), ['DescribeConversionTasks/*'])
  expect(report).toMatchObject({
    verdict: 'conforms',
    target: { kind: 'client', name: 'example 1.0.0 (TypeScript)' },
  })
})

test('a driver that dies makes the run inconclusive, shows its stderr, and what it finished stays', async () => {
  const report = await verify(
    driver(
      'if (call.id?.startsWith("ImportVolume/text-markup")) { console.error("out of luck"); child.kill(); process.exit(7) }',
    ),
    ['ImportVolume/*'],
  )
  expect(report.verdict).toBe('inconclusive')
  expect(report.reasons[0]).toMatch(/died.*exited with 7[\s\S]*out of luck/)
  expect(report.totals.cases).toBeGreaterThan(3)
})

test('a call that is never answered is no failure of a clause', async () => {
  const report = await verify(
    driver('if (call.id?.startsWith("ImportVolume/minimal")) return false'),
    ['ImportVolume/m*', 'ImportVolume/text*'],
    500,
  )
  expect(report.verdict).toBe('inconclusive')
  expect(report.reasons[0]).toContain('hung')
  expect(report.clauses.filter(({ status }) => status === 'failed')).toEqual([])
})

test('silence after an answer that broke off is the doing of the client, where the driver still answers', async () => {
  const report = await verify(
    driver('if (/tolerance.cut.*#2$/.test(call.id ?? "")) return false'),
    ['sdk/tolerance.cut/*'],
    500,
  )
  expect(report.verdict).toBe('does-not-conform')
  expect(report.clauses.find(({ id }) => id === 'client.tolerance.cut')).toMatchObject({
    status: 'failed',
    failures: expect.arrayContaining([
      expect.objectContaining({ rerun: 'again sdk/tolerance.cut/DescribeConversionTasks' }),
    ]),
  })
})

test('a driver that uses credentials of its own is told so', async () => {
  const report = await verify(
    driver(
      'if (call.credentials) { call.credentials.accessKeyId = "AKIAOTHER"; child.stdin.write(JSON.stringify(call) + "\\n"); return false }',
    ),
    ['ImportVolume/minimal'],
  )
  expect(report.reasons.join()).toContain('other credentials')
})

const diagnose = async (command: string[]) =>
  (await Array.fromAsync(doctor(command, { timeout: 2000, handshakeMs: 3000 }))).filter(
    ({ verdict }) => verdict === 'wrong',
  )

test('the doctor finds nothing wrong with a right driver', async () => {
  expect(await diagnose(driver(''))).toEqual([])
})

test.each([
  [
    'free text on stdout',
    'if (call.operation) console.log("deprecated")',
    'its stdout has answers and nothing else',
    /stderr/,
  ],
  [
    'a number for an id',
    'if (call.operation) { console.log(JSON.stringify({ id: 1, output: {} })); return false }',
    'it answers a call',
    /no answer to/,
  ],
  [
    'an unknown operation kills it',
    'if (call.operation === "DescribeEc2specNonsense") { child.kill(); process.exit(1) }',
    'it lives through an operation that does not exist',
    /unsupported/,
  ],
  [
    'a small buffer',
    'if (line.length > 65536) { child.kill(); process.exit(1) }',
    'it reads a line of 100 kB',
    /buffer/,
  ],
  [
    'another endpoint',
    'if (call.endpoint) { call.endpoint = "http://127.0.0.1:1"; child.stdin.write(JSON.stringify(call) + "\\n"); return false }',
    'it calls the endpoint of the call',
    /endpoint/,
  ],
  [
    "the environment's credentials",
    'if (call.credentials) { call.credentials.accessKeyId = "AKIAOTHER"; child.stdin.write(JSON.stringify(call) + "\\n"); return false }',
    'it signs with the credentials of the call',
    /another access key/,
  ],
])('the doctor finds %s', async (_, odd, what, advice) => {
  const found = (await diagnose(driver(odd))).find((one) => one.what === what)
  expect(found?.advice).toMatch(advice)
})

test('the doctor explains a driver that says nothing', async () => {
  const [found] = await diagnose([
    process.execPath,
    '--eval',
    'console.error("no such module"); process.exit(1)',
  ])
  expect(found).toMatchObject({
    what: 'it answers the handshake',
    advice: expect.stringMatching(/exited with 1[\s\S]*no such module/),
  })
})
