// Driver for the AWS SDK for JavaScript v2: JSON lines in, JSON lines out (see ../protocol.ts).
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const require = createRequire(import.meta.url)
require('aws-sdk/lib/maintenance_mode_message').suppress = true
const { EC2, VERSION: version } = require('aws-sdk')
const { api } = new EC2({ region: 'us-east-1' })

const method = (operation) => operation[0].toLowerCase() + operation.slice(1)
const handshake = async ({ operations }) => ({
  ...{ sdk: 'aws-sdk-js-v2', version, language: 'JavaScript', versions: [api.apiVersion] },
  operations: operations.filter((name) => method(name) in api.operations),
  waiters: Object.values(api.waiters).map(({ name }) => name),
  paginators: operations.filter((name) => api.operations[method(name)]?.paginator?.inputToken),
})

/** Decimal strings become number, which is all that this SDK has for a Long. */
function typed(value, shape) {
  if (shape?.type === 'list' && Array.isArray(value)) return value.map((v) => typed(v, shape.member))
  if (shape?.type === 'structure' && value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, typed(v, shape.members[name])]))
  if (shape?.type !== 'integer' || !/^-?\d+$/.test(value)) return value
  if (Number.isSafeInteger(Number(value))) return Number(value)
  throw { unsupported: `${value} does not fit number, the type that this SDK has for a Long` }
}

async function run({ operation, waiter, paginate, waiterDelayMs = 15_000, ...call }, client) {
  const model = api.operations[method(operation)]
  if (!model || call.version !== api.apiVersion)
    throw { unsupported: `has no ${operation} of ${call.version}` }
  const params = typed(call.params, model.input)
  const $waiter = { delay: waiterDelayMs / 1000 }
  if (waiter) await client.waitFor(method(waiter), { ...params, $waiter }).promise()
  if (waiter) return { waiter: 'reached' }
  if (!paginate) return client[method(operation)](params).promise()
  const pages = [await client[method(operation)](params).promise()]
  while (pages.at(-1).$response.hasNextPage()) pages.push(await pages.at(-1).$response.nextPage().promise())
  return { pages }
}

const seen = (output) => ({ output })
const failed = ({ unsupported, code, name, message, statusCode: status, requestId }) =>
  unsupported
    ? { unsupported }
    : { error: { code: String(code ?? name), message: message ?? '', status, requestId } }
const plain = (_key, n) => (Number.isInteger(n) && !Number.isSafeInteger(n) ? String(BigInt(n)) : n)

for await (const line of createInterface({ input: process.stdin })) {
  const { id, hello, endpoint, region, credentials, retries, timeoutMs, ...call } = JSON.parse(line)
  const limits = retries === undefined ? {} : { maxRetries: retries }
  if (timeoutMs) limits.httpOptions = { timeout: timeoutMs }
  const client = new EC2({ endpoint, region, credentials, ...limits })
  const outcome = hello ? handshake(call) : run(call, client).then(seen, failed)
  outcome.then((answer) => console.log(JSON.stringify({ id, ...answer }, plain)))
}
