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
  /** `abandoned`: nobody waits for the call any more, though it may go on. */
  close(abandoned?: boolean): readonly Exchanged[]
}

type Open = {
  readonly key: string
  readonly call: ClientCall
  readonly version: string
  readonly exchanges: Exchanged[]
}

/** The secret of every call; distinct enough to be found wherever it should not be. */
export const callSecret = 'ec2spec/secret+0123456789abcdefghijklmno'
/** What calls with a session sign with besides. */
export const sessionToken = 'ec2spec-session-token/+=0123456789'

export async function createSwitchboard(): Promise<Switchboard> {
  const open = new Map<string, Open>()
  const closed = new Set<string>([decoyKey])
  const strays: Received[] = []
  let count = 0
  const server = await listen(0, (received) => {
    const line = lineOf(received, open, closed)
    if (!line) {
      strays.push(received)
      return notOurs
    }
    const reply = line.call.reply(line.exchanges.length)
    line.exchanges.push(understand(received, reply))
    return reply
  })
  return {
    ...server,
    strays,
    open(call, version) {
      const key = keyOf(count++)
      const line = { key, call, version, exchanges: [] }
      open.set(key, line)
      const credentials = {
        accessKeyId: key,
        secretAccessKey: callSecret,
        ...(call.session && { sessionToken }),
      }
      const close = (abandoned = false) => {
        open.delete(key)
        if (!abandoned) closed.add(key)
        return line.exchanges
      }
      return { credentials, close }
    },
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

/** The call of a request: by its key; a request without one is of the first open call that it could be. */
function lineOf(
  received: Received,
  open: ReadonlyMap<string, Open>,
  closed: ReadonlySet<string>,
): Open | undefined {
  const form = readForm(received)
  const { key } = callerOf(received, form)
  const line = open.get(key)
  const fitting = () => fittingLine(form, open)
  // A client that mixes up its keys sends one call under the key of another, or under one of its environment.
  if (line) return mixedUp(line, form, open) ?? line
  if (key) return closed.has(key) ? fitting() : undefined
  const { Action } = form.wire
  const waiting = [...open.values()]
  return (
    fitting() ??
    waiting.find(({ call }) => call.operation === Action) ??
    (waiting.length === 1 || !Action ? waiting[0] : undefined)
  )
}

const fits = ({ call }: Open, { wire }: Form): boolean =>
  call.operation === wire.Action && Object.entries(call.wire).every(([name, text]) => wire[name] === text)

/** The call that a request is of whose key is another's: it asks for something of its own, and nobody has asked for that yet. */
function mixedUp(line: Open, form: Form, open: ReadonlyMap<string, Open>): Open | undefined {
  if (line.call.paginate || fits(line, form)) return undefined
  return [...open.values()].find(
    (one) => !one.exchanges.length && Object.keys(one.call.wire).length > 0 && fits(one, form),
  )
}

/** An open call that asks for just this, one that nothing was asked for before the others. */
function fittingLine(form: Form, open: ReadonlyMap<string, Open>): Open | undefined {
  const all = [...open.values()].filter((one) => fits(one, form))
  return all.find(({ exchanges }) => !exchanges.length) ?? all[0]
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
