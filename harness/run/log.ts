import { appendFileSync, closeSync, ftruncateSync, openSync } from 'node:fs'
import { jsonText } from '../base/json-text.ts'
import type { Case } from '../golden/case.ts'
import type { Lacked } from '../golden/given.ts'
import type { Failure } from '../judge/finding.ts'
import type { Variants } from '../judge/suite.ts'
import type { Cut } from '../judge/tally.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Mask } from '../wire/mask.ts'
import { maskBody } from '../wire/mask-body.ts'

/** First line of a log: what is needed to plan the same run again. */
export type LogHeader = {
  readonly log: 'ec2spec'
  readonly version: string
  readonly endpoint: string
  /** The endpoint was the reference endpoint that comes along, at another port in each run. */
  readonly embedded?: true
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
  /** A model whose operations were run as well: `ec2` for the one that comes with the package, else its file. */
  readonly model?: string
  /** A user's folder of pairs, over those of the package. */
  readonly golden?: string
  /** What the target was asked for and did not have. */
  readonly lacked?: readonly Lacked[]
}
/** Last line; without it, or where `end` is false, the log was cut off. */
export type LogFooter = {
  readonly end: boolean
  readonly cases: number
  readonly exchanges: number
  readonly durationMs: number
  readonly shard?: string
  /** What ended the run on purpose before its end. */
  readonly cut?: Cut
}

/** Line after the exchanges of a case: it was run to its end, and these are all that it sent. */
export type LogDone = {
  readonly done: string
  readonly version: string
  readonly exchanges: number
  /** Why they show nothing, where that is not to be seen from them. */
  readonly untold?: string
}

/** Line behind the cases: the smallest request that was found to fail as a generated case does. */
export type LogShrunk = { readonly shrunk: Shrunk }
export type Shrunk = {
  readonly clause: string
  readonly case: string
  readonly version: string
  readonly failure: Failure
}

/** What a log calls the exchanges that taught what the target has. */
export const probing = { id: 'probes', version: '' } as const

export type LogWriter = {
  /** Writes a case that is over. When this returns the system has it: who is killed then has lost nothing. */
  write(kase: Pick<Case, 'id' | 'version'>, exchanges: readonly Exchange[], untold?: string): void
  shrunk(shrunk: Shrunk): void
  end(footer: LogFooter): void
}

/** Writes exchanges as JSON lines, secrets masked. Throws the system's error where the file cannot be written. */
export function openLog(path: string, header: LogHeader, mask: Mask): LogWriter {
  const file = openSync(path, 'w')
  appendFileSync(file, `${JSON.stringify(header)}\n`)
  return writerOf(file, mask)
}

/** Goes on with a log behind its first `length` bytes. */
export function continueLog(path: string, length: number, mask: Mask): LogWriter {
  const file = openSync(path, 'r+')
  ftruncateSync(file, length)
  closeSync(file)
  return writerOf(openSync(path, 'a'), mask)
}

function writerOf(file: number, mask: Mask): LogWriter {
  return {
    write({ id, version }, exchanges, untold) {
      const done: LogDone = { done: id, version, exchanges: exchanges.length, ...(untold && { untold }) }
      const lines = [...exchanges.map((exchange) => toLine(exchange, mask)), done]
      appendFileSync(file, lines.map((line) => `${jsonText(line)}\n`).join(''))
    },
    shrunk(shrunk) {
      appendFileSync(file, `${JSON.stringify({ shrunk })}\n`)
    },
    end(footer) {
      appendFileSync(file, `${JSON.stringify(footer)}\n`)
      closeSync(file)
    },
  }
}

const maskRecord = (record: Readonly<Record<string, string>>, mask: Mask) =>
  Object.fromEntries(
    Object.entries(record).map(([k, v]) => [k, /^x-amz-security-token$/i.test(k) ? '***' : mask(v)]),
  )

function toLine({ request, response, failure, bindings, ...rest }: Exchange, mask: Mask): object {
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
    bindings: maskRecord(bindings, mask),
    request: sent,
    ...(response && {
      response: { ...response, headers: maskRecord(response.headers, mask), ...encodeBody(response, mask) },
    }),
    ...(failure && { failure: { ...failure, message: mask(failure.message) } }),
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A body that is UTF-8 stands in the log as text, any other in base64. */
function encodeBody(
  response: NonNullable<Exchange['response']>,
  mask: Mask,
): { body: string; base64?: true } {
  try {
    return { body: mask(strict.decode(response.body)) }
  } catch {
    return { body: Buffer.from(maskBody(response, mask)).toString('base64'), base64: true }
  }
}
