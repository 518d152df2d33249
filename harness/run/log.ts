import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { LogError } from '../base/errors.ts'
import type { Lacked } from '../golden/given.ts'
import type { Variants } from '../judge/suite.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Mask } from '../wire/mask.ts'

/** First line of a log: what is needed to plan the same run again. */
export type LogHeader = {
  readonly log: 'ec2spec'
  readonly version: string
  readonly endpoint: string
  readonly startedAt: string
  readonly plan: PlanOptions
}
export type PlanOptions = {
  readonly versions: readonly string[]
  readonly operations: readonly string[]
  readonly only: readonly string[]
  readonly variants: Variants
  readonly seed: number
  readonly shard?: string
  readonly live: boolean
  readonly denied: boolean
  /** Manifests that the target could fetch stood in for the golden ones. */
  readonly manifests?: true
  /** What the target was asked for and did not have. */
  readonly lacked?: readonly Lacked[]
}
/** Last line; without it, or where `end` is false, the log was cut off. */
export type LogFooter = {
  readonly end: boolean
  readonly cases: number
  readonly exchanges: number
  readonly durationMs: number
}

export type LogWriter = {
  write(exchanges: readonly Exchange[]): Promise<void>
  end(footer: LogFooter): Promise<void>
}

/** Writes exchanges as JSON lines, secrets masked. Rejects with the system's error where the file cannot be written. */
export async function openLog(path: string, header: LogHeader, mask: Mask): Promise<LogWriter> {
  const stream = createWriteStream(path)
  await once(stream, 'open')
  const line = async (value: unknown) => {
    if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain')
  }
  await line(header)
  return {
    write: async (exchanges) => {
      for (const exchange of exchanges) await line(toLine(exchange, mask))
    },
    end: async (footer) => {
      await line(footer)
      stream.end()
      await once(stream, 'finish')
    },
  }
}

const maskRecord = (record: Readonly<Record<string, string>>, mask: Mask) =>
  Object.fromEntries(
    Object.entries(record).map(([k, v]) => [k, /^x-amz-security-token$/i.test(k) ? '***' : mask(v)]),
  )

function toLine({ request, response, ...rest }: Exchange, mask: Mask): object {
  const { method, url, headers, body, wire, extra, encoding } = request
  const sent = {
    method,
    url: mask(url),
    headers: maskRecord(headers, mask),
    body: mask(body),
    wire: maskRecord(wire, mask),
    ...(extra && { extra: extra.map(([key, value]) => [key, mask(value)]) }),
    ...(encoding && { encoding }),
  }
  return {
    ...rest,
    request: sent,
    ...(response && { response: { ...response, ...encodeBody(response.body, mask) } }),
  }
}

/** A body that is UTF-8 stands in the log as text, any other in base64. */
function encodeBody(body: Uint8Array, mask: Mask): { body: string; base64?: true } {
  try {
    return { body: mask(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)) }
  } catch {
    return { body: Buffer.from(body).toString('base64'), base64: true }
  }
}

export type Log = {
  readonly header: LogHeader
  readonly exchanges: readonly Exchange[]
  readonly footer?: LogFooter
}

/** Reads a log; throws a LogError that names file and line where it is none. */
export function readLog(path: string): Log {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const values = lines.map((text, i) => parseLine(text, `${path}:${i + 1}`))
  const header = values.shift() as LogHeader | undefined
  if (header?.log !== 'ec2spec')
    throw new LogError(`${path}: not a log of ec2spec (its first line has no "log":"ec2spec")`)
  const last = values.at(-1) as LogFooter | undefined
  const footer = last?.end !== undefined ? (values.pop() as LogFooter) : undefined
  return { header, exchanges: values.map(fromLine), ...(footer && { footer }) }
}

function parseLine(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new LogError(`${place}: ${(error as Error).message}`)
  }
}

function fromLine(value: unknown): Exchange {
  const { response, ...rest } = value as Exchange & { response?: { body: string; base64?: true } }
  if (!response) return rest
  const { base64, body, ...head } = response
  return {
    ...rest,
    response: { ...head, body: Buffer.from(body as unknown as string, base64 ? 'base64' : 'utf8') },
  } as Exchange
}
