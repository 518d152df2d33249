import { LogError } from '../base/errors.ts'
import type { LogDone, LogHeader } from './log.ts'

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const number: Check = (value) => typeof value === 'number'
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const flag: Check = (value) => typeof value === 'boolean'
const url: Check = (value) => typeof value === 'string' && URL.canParse(value)
const variants: Check = (value) => value === 'default' || count(value)
const shard: Check = (value) => typeof value === 'string' && /^[1-9]\d*\/[1-9]\d*$/.test(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const texts: Check = (value) => isObject(value) && Object.values(value).every(text)
const pair: Check = (value) => listOf(text)(value) && (value as unknown[]).length === 2

/** Members that have to be there and, marked with `?`, those that need not. */
type Shape = { readonly [name: string]: Check | Shape }

const headerShape: Shape = {
  version: text,
  endpoint: text,
  startedAt: text,
  plan: {
    versions: listOf(text),
    operations: listOf(text),
    only: listOf(text),
    variants,
    seed: count,
    live: flag,
    denied: flag,
    'shard?': shard,
    'model?': text,
    'golden?': text,
    'lacked?': listOf(
      (one) => isObject(one) && text(one.name) && text(one.asked) && listOf(text)(one.operations),
    ),
  },
}
const exchangeShape: Shape = {
  case: text,
  version: text,
  step: count,
  attempt: count,
  bindings: texts,
  sentAt: number,
  durationMs: number,
  request: {
    method: text,
    url,
    headers: texts,
    body: text,
    wire: texts,
    'extra?': listOf(pair),
    'encoding?': text,
  },
  'response?': { status: count, headers: texts, body: text, truncated: flag },
  'failure?': { kind: text, message: text },
}

/** The first member that is not as its shape says; undefined where all are. */
function wrongIn(value: unknown, shape: Shape, path = ''): string | undefined {
  if (!isObject(value)) return path || 'it'
  for (const [key, check] of Object.entries(shape)) {
    const name = key.replace('?', '')
    const member = value[name]
    if (member === undefined && key !== name) continue
    const place = `${path}${path && '.'}${name}`
    const wrong =
      typeof check === 'function' ? (check(member) ? undefined : place) : wrongIn(member, check, place)
    if (wrong) return wrong
  }
  return undefined
}

const checked =
  (shape: Shape, what: string) =>
  (value: unknown, place: string): void => {
    const wrong = wrongIn(value, shape)
    if (wrong) throw new LogError(`${place}: no ${what} of a log: ${wrong} is not as it has to be`)
  }

/** Each throws a LogError with the place and the member that is wrong. */
export const checkHeader: (value: unknown, place: string) => asserts value is LogHeader = checked(
  headerShape,
  'header',
)
export const checkExchange = checked(exchangeShape, 'exchange')
export const checkDone: (value: unknown, place: string) => asserts value is LogDone = checked(
  { done: text, version: text, exchanges: count },
  'end of a case',
)
export const checkFooter = checked(
  { end: flag, 'cases?': count, 'exchanges?': count, 'durationMs?': number },
  'last line',
)
