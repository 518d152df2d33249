import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EndpointPeer } from './endpoints.ts'
import { freePort } from './free-port.ts'
import type { Workshop } from './part.ts'
import { speaksEc2 } from './speaks-ec2.ts'

type Started = Pick<EndpointPeer, 'name' | 'program' | 'args' | 'env'> & {
  /** Whether it is there: that it speaks EC2, unless something else will do. */
  readonly isReady?: (endpoint: string) => Promise<boolean>
}
type Place = Pick<Workshop, 'folder' | 'root' | 'program' | 'signal'>

/** Some load every service that they have before they answer. */
const patience = 180_000

/** Starts a peer, hands its address on, and ends it whatever happens. Throws where it does not start. */
export async function withEndpoint<T>(
  peer: Started,
  workshop: Place,
  use: (endpoint: string) => Promise<T>,
): Promise<T> {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const child = start(peer, port, workshop)
  try {
    await untilReady(peer, endpoint, child, workshop)
    return await use(endpoint)
  } finally {
    await stop(child)
  }
}

/** Its output goes to a file: a pipe that nobody reads would stall it. */
function start(peer: Started, port: number, { folder, program }: Place): ChildProcess {
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary, { recursive: true })
  const log = openSync(join(folder, `${peer.name}.log`), 'w')
  const env = { ...process.env, TMPDIR: temporary, ...peer.env(port) }
  const child = spawn(program(peer.program), peer.args(port), {
    cwd: temporary,
    env,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => {})
  closeSync(log)
  return child
}

async function untilReady(
  peer: Started,
  endpoint: string,
  child: ChildProcess,
  { folder, root, signal }: Place,
) {
  const deadline = Date.now() + patience
  const { isReady = speaksEc2 } = peer
  while (!(await isReady(endpoint))) {
    signal.throwIfAborted()
    const log = `see ${relative(root, join(folder, `${peer.name}.log`))}`
    if (hasEnded(child)) throw new Error(`${peer.name} ended before it answered; ${log}`)
    if (Date.now() > deadline)
      throw new Error(`${peer.name} did not answer within ${patience / 1000} s; ${log}`)
    await sleep(100)
  }
}

/** Asks it to end, and after five seconds no longer asks. */
async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  const stubborn = setTimeout(() => child.kill('SIGKILL'), 5000)
  await closed
  clearTimeout(stubborn)
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null
