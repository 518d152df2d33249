// Driver for the AWS SDK for JavaScript v3: JSON lines in, JSON lines out (see ../protocol.ts).
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const require = createRequire(import.meta.url)
const sdk = require('@aws-sdk/client-ec2')
const { NormalizedSchema } = require('@smithy/core/schema')
const { version } = require('@aws-sdk/client-ec2/package.json')
const { apiVersion } = new sdk.EC2Client({ region: 'us-east-1' }).config

const named = (prefix) => Object.keys(sdk).flatMap((key) => key.match(`^${prefix}(.+)`)?.[1] ?? [])
const handshake = async ({ operations }) => ({
  ...{ sdk: 'aws-sdk-js-v3', version, language: 'JavaScript', versions: [apiVersion] },
  operations: operations.filter((name) => `${name}Command` in sdk),
  waiters: named('waitUntil'),
  waits: 'by-time',
  paginators: named('paginate').filter((name) => operations.includes(name)),
})

/** Times become Date; decimal strings become number, which is all that this SDK has for a Long. */
function typed(value, schema) {
  const shape = NormalizedSchema.of(schema ?? 15)
  if (shape.isListSchema() && Array.isArray(value)) return value.map((v) => typed(v, shape.getValueSchema()))
  if (shape.isStructSchema() && value && typeof value === 'object') {
    const members = Object.fromEntries(shape.structIterator())
    return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, typed(v, members[name])]))
  }
  if (shape.isTimestampSchema()) return new Date(value)
  if (!shape.isNumericSchema() || !/^-?\d+$/.test(value)) return value
  if (Number.isSafeInteger(Number(value))) return Number(value)
  throw { unsupported: `${value} does not fit number, the type that this SDK has for a Long` }
}

async function run({ operation, waiter, paginate, waiterDelayMs = 15_000, ...call }, client) {
  const Command = sdk[`${operation}Command`]
  if (!Command || call.version !== apiVersion) throw { unsupported: `has no ${operation} of ${call.version}` }
  const [params, delay] = [typed(call.params, sdk[`${operation}$`][4]), waiterDelayMs / 1000]
  const times = { client, minDelay: delay, maxDelay: delay, maxWaitTime: 600 }
  if (waiter) return sdk[`waitUntil${waiter}`](times, params).then(() => ({ waiter: 'reached' }))
  if (!paginate) return client.send(new Command(params))
  return { pages: await Array.fromAsync(sdk[`paginate${operation}`]({ client }, params)) }
}

const seen = (output) => ({ output })
const failed = ({ unsupported, name: code, message, $metadata: data }) =>
  unsupported
    ? { unsupported }
    : { error: { code, message, status: data?.httpStatusCode, requestId: data?.requestId } }
const exact = (n) => (Number.isInteger(n) && !Number.isSafeInteger(n) ? String(BigInt(n)) : n)
const plain = (key, value) => (key === '$metadata' ? undefined : exact(value))

for await (const line of createInterface({ input: process.stdin })) {
  const { id, hello, endpoint, region, credentials, retries, timeoutMs, ...call } = JSON.parse(line)
  const limits = retries === undefined ? {} : { maxAttempts: retries + 1 }
  if (timeoutMs) limits.requestHandler = { socketTimeout: timeoutMs }
  const client = new sdk.EC2Client({ endpoint, region, credentials, ...limits })
  const outcome = hello ? handshake(call) : run(call, client).then(seen, failed)
  outcome.then((answer) => console.log(JSON.stringify({ id, ...answer }, plain)))
}
