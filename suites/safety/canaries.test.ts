import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createEndpoint } from '../../harness/reference/endpoint.ts'
import { ec2spec } from './ec2spec.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What nobody else may see, by where it was put. */
const canaries = {
  AWS_SECRET_ACCESS_KEY: 'canary/secret+Aa0123456789abcdefghijklmnop',
  AWS_SESSION_TOKEN: 'canarySessionTokenBb0123456789/abcdefghijklmnop==',
  EC2SPEC_DENIED_SECRET_ACCESS_KEY: 'canary/denied+Cc0123456789abcdefghijklmnopqr',
} as const
const ids = {
  AWS_ACCESS_KEY_ID: 'AKIACANARYCANARY0001',
  EC2SPEC_DENIED_ACCESS_KEY_ID: 'AKIACANARYCANARY0002',
}
const password = 'canaryPassword0123456789'

/** The forms in which a secret comes back: as it is, for a URL, in base64. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
]

/** A target that repeats whatever it was sent, in its headers, its errors and its answers. */
async function serveEcho(): Promise<{ port: number; signatures: Set<string>; close(): void }> {
  const { handle } = createEndpoint()
  const signatures = new Set<string>()
  const server = createServer(async (incoming, outgoing) => {
    let body = ''
    for await (const piece of incoming) body += piece
    const flat = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, text]) => [name, String(text)]),
    )
    const signature = /Signature=([0-9a-f]{64})/.exec(flat.authorization ?? '')?.[1]
    if (signature) signatures.add(signature)
    for (const [, one = ''] of `${incoming.url}&${body}`.matchAll(/[?&](?:X-Amz-)?Signature=([^&]+)/g))
      signatures.add(one).add(decodeURIComponent(one))
    const [path = '/', query = ''] = (incoming.url ?? '/').split('?')
    const right = handle({ method: incoming.method ?? 'GET', path, query, headers: flat, body })
    const told = `${JSON.stringify(flat)} ${Object.values(canaries).flatMap(formsOf).join(' ')}`
    const escaped = told.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const text = String(right.body).replace(
      /<(\w*[mM]essage|description)>[^<]*</g,
      (_, name) => `<${name}>${escaped}<`,
    )
    outgoing.writeHead(right.status, { 'content-type': 'text/xml', 'x-told': encodeURI(told) }).end(text)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, signatures, close: () => server.close() }
}

const formats = ['html', 'json', 'junit', 'markdown', 'ctrf', 'sarif', 'tap', 'badge']
const reports = formats.flatMap((format) => ['--report', `${format}=report.${format}`])
const some = [
  '--api-version',
  '2016-11-15',
  '--operation',
  'ImportImage',
  '--operation',
  'DescribeImportImageTasks',
]

test('no secret stands in a log, a report, on the terminal or in an error, though the target repeats it', async () => {
  const { port, signatures, close } = await serveEcho()
  const env = { ...canaries, ...ids }
  const run = (...args: string[]) => ec2spec(['run', '--endpoint', ...args], folder, env).ended
  const said = [
    await run(`http://127.0.0.1:${port}`, ...some, ...reports, '--log', 'log.jsonl'),
    await run(`http://127.0.0.1:${port}`, ...['--only', 'stories/http-form~sign*', '--log', 'forms.jsonl']),
    await ec2spec(['judge', 'log.jsonl', '--report', 'html=again.html'], folder, env).ended,
    await run(`http://user:${password}@127.0.0.1:${port}`, ...some),
    await run(`http://127.0.0.1:1/?a=${canaries.AWS_SESSION_TOKEN}`, ...some),
    await run(`https://user:${password}@ec2.us-east-1.amazonaws.com`),
  ]
  close()
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
  const outputs = [...files, ...said.map(({ out, err }, i) => [`command ${i}`, out + err] as const)]
  const secrets = [...Object.values(canaries).flatMap(formsOf), password, ...signatures]
  const leaks = outputs.flatMap(([name, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${name}: ${secret.slice(0, 24)}`),
  )
  const log = files.find(([name]) => name === 'log.jsonl')?.[1]
  expect(log, 'it was told, and is masked').toContain('***')
  expect(signatures.size).toBeGreaterThan(20)
  expect(
    [...signatures].filter((one) => !/^[0-9a-f]{64}$/.test(one)),
    'one of Signature Version 2 among them',
  ).not.toEqual([])
  expect([...new Set(leaks)]).toEqual([])
})
