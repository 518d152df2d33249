/**
 * A server that costs next to nothing: it answers every action with a small success, and one that nobody has with an
 * error. Prints its endpoint; on standard input `count` has it print how many requests came, and when the first did.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { nonsense } from '../../harness/run/harmless.ts'

const namespace = 'http://ec2.amazonaws.com/doc'
const id = '59dbff89-35bd-4eac-99ed-be587EXAMPLE'
const refusal = `<Response><Errors><Error><Code>InvalidAction</Code><Message>There is no such action.</Message></Error></Errors><RequestID>${id}</RequestID></Response>`
const answers = new Map<string, Buffer>()

function answerTo(action: string, version: string): Buffer {
  const key = `${action}@${version}`
  const known = answers.get(key)
  if (known) return known
  const text = `<${action}Response xmlns="${namespace}/${version}/"><requestId>${id}</requestId></${action}Response>`
  const made = Buffer.from(action === nonsense ? refusal : text)
  answers.set(key, made)
  return made
}

let [count, first] = [0, 0]
const server = createServer((request, response) => {
  count++
  first ||= Date.now()
  let form = request.url!
  request.setEncoding('latin1')
  request.on('data', (piece: string) => {
    form += piece
  })
  request.on('end', () => {
    const action = /\bAction=(\w+)/.exec(form)?.[1] ?? 'Unnamed'
    const body = answerTo(action, /\bVersion=([\d-]+)/.exec(form)?.[1] ?? '2016-11-15')
    response.writeHead(action === nonsense ? 400 : 200, {
      'content-type': 'text/xml;charset=UTF-8',
      'content-length': body.length,
    })
    response.end(body)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})
createInterface({ input: process.stdin })
  .on('line', () => {
    console.log(JSON.stringify({ count, first }))
    ;[count, first] = [0, 0]
  })
  .on('close', () => process.exit())
