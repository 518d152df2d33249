import { decoyKey } from '../drivers/environment.ts'
import type { CallRequest } from '../drivers/protocol.ts'
import { errorTree, xmlReply } from './answers/reply.ts'
import { writeXml } from './answers/write-xml.ts'
import { type Listening, listen } from './http/listen.ts'
import type { ClientCall, Exchanged, Received, Reply } from './model.ts'
import { callerOf } from './wire/caller.ts'
import { type Form, readForm } from './wire/form.ts'
import { understand } from './wire/understand.ts'

/** Tells the requests of calls that run at once apart: each call is signed with an access key of its own. */
export type Switchboard = Listening & {
  /** Requests that belong to no call: of a driver that uses other credentials than those it is given. */
  readonly strays: readonly Received[]
  open(call: ClientCall, version: string): Line
}
export type Line = {
  readonly credentials: CallRequest['credentials']
  readonly endpoint: string
  /** `abandoned`: nobody waits for the call any more, though it may go on. */
  close(abandoned?: boolean): readonly Exchanged[]
}

type Open = {
  readonly key: string
  readonly call: ClientCall
  readonly version: string
  /** Which of the endpoints it is sent to. */
  readonly at: number
  readonly exchanges: Exchanged[]
}

/** The secret of every call; distinct enough to be found wherever it should not be. */
export const callSecret = 'ec2spec/secret+0123456789abcdefghijklmno'
/** What calls with a session sign with besides. */
export const sessionToken = 'ec2spec-session-token/+=0123456789'

/** `endpoints`: so many calls can be told apart by where they are sent, whatever they are signed with. */
export async function createSwitchboard(endpoints = 1): Promise<Switchboard> {
  const open = new Map<string, Open>()
  const closed = new Set<string>([decoyKey])
  const givenUp = new Set<string>()
  const strays: Received[] = []
  let count = 0
  const answer = (received: Received, at: number): Reply => {
    const line = lineOf(received, at, open, closed)
    if (!line) {
      if (!givenUp.has(callerOf(received, readForm(received)).key)) strays.push(received)
      return notOurs
    }
    const reply = line.call.reply(line.exchanges.length)
    line.exchanges.push(understand(received, reply))
    return reply
  }
  const servers = await Promise.all(
    Array.from({ length: Math.max(1, endpoints) }, (_, at) => listen(0, (received) => answer(received, at))),
  )
  /** The endpoint that fewest open calls are sent to. */
  const freest = (): number => {
    const busy = servers.map((_, at) => [...open.values()].filter((one) => one.at === at).length)
    return busy.indexOf(Math.min(...busy))
  }
  return {
    endpoint: servers[0]!.endpoint,
    strays,
    open(call, version) {
      const key = keyOf(count++)
      const line: Open = { key, call, version, at: freest(), exchanges: [] }
      open.set(key, line)
      const credentials = {
        accessKeyId: key,
        secretAccessKey: callSecret,
        ...(call.session && { sessionToken }),
      }
      const close = (abandoned = false) => {
        open.delete(key)
        const kept = abandoned ? givenUp : closed
        kept.add(key)
        return line.exchanges
      }
      return { credentials, endpoint: servers[line.at]!.endpoint, close }
    },
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** An access key id for the nth call: 20 capital letters and digits. */
function keyOf(count: number): string {
  let digits = ''
  for (let rest = count; digits.length < 8; rest = Math.floor(rest / 32))
    digits = letters[rest % 32]! + digits
  return `AKIAEC2SCALL${digits}`
}

/**
 * The call of a request: by its key, or, where that is of another call, of the environment, or not there, by where it was
 * sent. A key that nobody gave out is of no call.
 */
function lineOf(
  received: Received,
  at: number,
  open: ReadonlyMap<string, Open>,
  closed: ReadonlySet<string>,
): Open | undefined {
  const form = readForm(received)
  const { key } = callerOf(received, form)
  const own = open.get(key)
  if (own && (own.at === at || fits(own, form))) return own
  if (key && !own && !closed.has(key)) return undefined
  return hereabouts(form, at, open) ?? own
}

const fits = ({ call }: Open, { wire }: Form): boolean =>
  call.operation === wire.Action && Object.entries(call.wire).every(([name, text]) => wire[name] === text)

/** The open call that a request to that endpoint is of: the only one, or one that it could be. */
function hereabouts(form: Form, at: number, open: ReadonlyMap<string, Open>): Open | undefined {
  const here = [...open.values()].filter((one) => one.at === at)
  const { Action } = form.wire
  const fitting = here.filter((one) => fits(one, form))
  return (
    fitting.find(({ exchanges }) => !exchanges.length) ??
    fitting[0] ??
    here.find(({ call }) => call.operation === Action) ??
    (here.length === 1 || !Action ? here[0] : undefined)
  )
}

const notOurs: Reply = xmlReply(
  writeXml(
    errorTree({
      code: 'AuthFailure',
      message: 'No call was made with this access key.',
      requestId: '00000000-0000-0000-0000-000000000000',
    }),
    '2016-11-15',
  ),
  401,
)
