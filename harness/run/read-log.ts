import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { LogError } from '../base/errors.ts'
import { currentCase } from '../golden/renamed.ts'
import type { Exchange } from '../wire/exchange.ts'
import { checkDone, checkExchange, checkFooter, checkHeader } from './check-line.ts'
import { type LogDone, type LogFooter, type LogHeader, type LogShrunk, probing, type Shrunk } from './log.ts'

/** A log that is read case by case, as it can be larger than memory. */
export type Log = {
  readonly path: string
  readonly header: LogHeader
  readonly footer?: LogFooter
  /** The cases that were run to their end, by `caseKey`; the first are the `probing`. */
  readonly cases: ReadonlyMap<string, Block>
  readonly shrunk: readonly Shrunk[]
  /** How many exchanges of cases there are. */
  readonly exchanges: number
  /** Bytes of what is whole: from there on a run can go on. */
  readonly length: number
  /** The exchanges of one of the cases; none where it is not there. Throws LogError. */
  read(key: string): readonly Exchange[]
  close(): void
}

/** Where the exchanges of a case stand: bytes of the file, and the line of the first. */
export type Block = {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly untold?: string
}

/** What a case is known by in a log. */
export const caseKey = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `${id}@${version}`

export const probingKey = caseKey(probing)

/**
 * Opens a log. What stands behind the last case that was run to its end, such as half a line, is left out.
 * Throws a LogError that names file and line where it is none, and the system's errors.
 */
export function readLog(path: string): Log {
  const file = openSync(path, 'r')
  try {
    const index = indexOf(file, path)
    const read = (key: string) => {
      const block = index.cases.get(key)
      return block ? exchangesIn(file, block, path) : []
    }
    return { path, ...index, read, close: () => closeSync(file) }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

type Index = Omit<Log, 'path' | 'read' | 'close'>

function indexOf(file: number, path: string): Index {
  const lines = linesOf(file)
  const first = lines.next().value
  const header = first && (parseLine(first.bytes.toString(), `${path}:1`) as LogHeader)
  if (header?.log !== 'ec2spec' || !header.plan)
    throw new LogError(`${path}: not a log of ec2spec (its first line has no "log":"ec2spec")`)
  checkHeader(header, `${path}:1`)
  const cases = new Map<string, Block>()
  const shrunk: Shrunk[] = []
  let footer: LogFooter | undefined
  let [start, line, exchanges, length] = [first!.end, 2, 0, first!.end]
  for (const { bytes, end, number } of lines) {
    const isDone = startsWith(bytes, doneStart)
    if (footer) throw new LogError(`${path}:${number}: the log goes on after its end`)
    if (startsWith(bytes, endStart)) {
      footer = parseLine(bytes.toString(), `${path}:${number}`) as LogFooter
      checkFooter(footer, `${path}:${number}`)
    }
    if (startsWith(bytes, shrunkStart))
      shrunk.push((parseLine(bytes.toString(), `${path}:${number}`) as LogShrunk).shrunk)
    if (!isDone) continue
    const done = parseLine(bytes.toString(), `${path}:${number}`) as LogDone
    checkDone(done, `${path}:${number}`)
    const key = caseKey({ id: currentCase(done.done), version: done.version })
    if (cases.has(key)) throw new LogError(`${path}:${number}: ${key} is there a second time`)
    if (number - line !== done.exchanges)
      throw new LogError(
        `${path}:${number}: ${key} sent ${done.exchanges} requests, and ${number - line} are there`,
      )
    const { untold } = done
    cases.set(key, { start, end: end - bytes.length - 1, line, ...(untold && { untold }) })
    if (key !== probingKey) exchanges += done.exchanges
    ;[start, line, length] = [end, number + 1, end]
  }
  if (!cases.size && footer?.cases)
    throw new LogError(`${path}: ec2spec ${header.version} wrote it, whose logs do not say where a case ends`)
  return { header, cases, shrunk, exchanges, length, ...(footer && { footer }) }
}

const doneStart = Buffer.from('{"done":')
const endStart = Buffer.from('{"end":')
const shrunkStart = Buffer.from('{"shrunk":')

const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes.length > start.length && bytes.compare(start, 0, start.length, 0, start.length) === 0

type Line = { readonly bytes: Buffer; readonly end: number; readonly number: number }

const largestChunk = 1 << 20

/** The lines of a file that are whole, one at a time; `end` is the place behind the line. */
function* linesOf(file: number): Generator<Line> {
  const chunk = Math.min(largestChunk, fstatSync(file).size || largestChunk)
  let [rest, offset, number] = [Buffer.alloc(0), 0, 0]
  for (;;) {
    const piece = Buffer.allocUnsafe(chunk)
    const count = readSync(file, piece, 0, chunk, null)
    if (!count) return
    const all = rest.length ? Buffer.concat([rest, piece.subarray(0, count)]) : piece.subarray(0, count)
    let from = 0
    for (let to = all.indexOf(10, rest.length); to >= 0; to = all.indexOf(10, from)) {
      yield { bytes: all.subarray(from, to), end: offset + to + 1, number: ++number }
      from = to + 1
    }
    rest = all.subarray(from)
    offset += from
  }
}

function exchangesIn(file: number, { start, end, line }: Block, path: string): Exchange[] {
  const bytes = Buffer.allocUnsafe(end - start)
  readSync(file, bytes, 0, bytes.length, start)
  const lines = bytes.toString().split('\n').filter(Boolean)
  return lines.map((text, i) => fromLine(text, `${path}:${line + i}`))
}

function parseLine(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new LogError(`${place}: ${(error as Error).message}`)
  }
}

function fromLine(text: string, place: string): Exchange {
  const value = parseLine(text, place) as Exchange & { response?: { body?: string; base64?: true } }
  checkExchange(value, place)
  const { response, ...rest } = value
  if (!response) return rest
  const { base64, body, ...head } = response
  return {
    ...rest,
    response: { ...head, body: Buffer.from(String(body), base64 ? 'base64' : 'utf8') },
  } as Exchange
}
