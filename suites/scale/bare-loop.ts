/**
 * What can be had at most: a bare undici pool that sends the requests of a log, so many at once, and reads the answers.
 * `node bare-loop.ts LOG CONNECTIONS` prints exchanges, milliseconds, and those of CPU.
 */
import { Pool } from 'undici'
import { readLog } from '../../harness/run/read-log.ts'

const [path = '', connections = '32'] = process.argv.slice(2)
const log = readLog(path)
const requests = [...log.cases.keys()].flatMap((key) => log.read(key)).map(({ request }) => request)
const pool = new Pool(new URL(requests[0]!.url).origin, { connections: Number(connections) })
let next = 0

async function send(): Promise<void> {
  for (let request = requests[next++]; request; request = requests[next++]) {
    const { method, url, body } = request
    const { pathname, search } = new URL(url)
    // What is masked in a log is shorter than it was.
    const { 'Content-Length': _, ...headers } = request.headers
    const sent = { method: method as 'POST', path: pathname + search, headers, body: body || null }
    await (await pool.request(sent)).body.bytes()
  }
}

const [started, usedBefore] = [performance.now(), process.cpuUsage()]
await Promise.all(Array.from({ length: Number(connections) }, send))
const { user, system } = process.cpuUsage(usedBefore)
const milliseconds = performance.now() - started
console.log(JSON.stringify({ exchanges: requests.length, milliseconds, cpuMs: (user + system) / 1000 }))
await pool.close()
