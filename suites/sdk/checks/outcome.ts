import type { ClientLook, Expected } from '../../../harness/client/model.ts'
import { type Departure, departures, show } from '../../../harness/client/same-output.ts'

/** Where what the client told its caller departs from what it was to tell. */
export type Fault = {
  readonly kind:
    | Departure['kind']
    | 'refused'
    | 'failed'
    | 'raised'
    | 'code'
    | 'message'
    | 'status'
    | 'request-id'
    | 'not-waited'
  readonly path: string
  readonly expected: string
  readonly actual: string
}

/** Every departure of an outcome; undefined where the client could not try or nobody said what it made of it. */
export function outcomeFaults({ call, observed, exchanges, types }: ClientLook): Fault[] | undefined {
  if (!call || !observed || 'unsupported' in observed) return undefined
  const { expect } = call
  const error = 'error' in observed ? observed.error : undefined
  if (expect.kind === 'failure') return error ? [] : [unraised('an error', observed)]
  if (expect.kind === 'error')
    return error
      ? [...errorFaults(expect, error, exchanges.at(-1)?.reply.body ?? '')]
      : [unraised(expect.code, observed)]
  if (error && expect.kind === 'waited' && expect.mayEnd) return []
  if (error) {
    const kind = exchanges.length ? 'failed' : 'refused'
    return [
      { kind, path: 'outcome', expected: 'success', actual: `${error.code}: ${error.message}`.slice(0, 500) },
    ]
  }
  return successFaults(expect, (observed as { output: unknown }).output, types)
}

const unraised = (expected: string, observed: object): Fault => ({
  kind: 'raised',
  path: 'outcome',
  expected,
  actual: `success: ${show('output' in observed ? observed.output : observed).slice(0, 300)}`,
})

function successFaults(
  expect: Extract<Expected, { kind: 'output' | 'waited' | 'pages' }>,
  output: unknown,
  types: ClientLook['types'],
): Fault[] {
  if (expect.kind === 'output') return departures(expect.value, output, expect.schema, types)
  if (expect.kind === 'waited') return []
  const pages = (output as { pages?: unknown })?.pages
  const items = Array.isArray(pages)
    ? pages.flatMap((page) => (page as Record<string, unknown>)?.[expect.list] ?? [])
    : []
  return departures({ [expect.list]: expect.items }, { [expect.list]: items }, expect.schema, types)
}

type Said = {
  readonly code: string
  readonly message: string
  readonly status?: number
  readonly requestId?: string
}

function* errorFaults(
  expect: Extract<Expected, { kind: 'error' }>,
  said: Said,
  body: string,
): Generator<Fault> {
  const requestId = expect.requestId === 'last' ? requestIdIn(body) : expect.requestId
  if (said.code !== expect.code && said.code !== expect.orCode)
    yield { kind: 'code', path: 'error.code', expected: expect.code, actual: show(said.code) }
  if (expect.message !== undefined && said.message !== expect.message)
    yield { kind: 'message', path: 'error.message', expected: expect.message, actual: show(said.message) }
  if (said.status !== expect.status)
    yield { kind: 'status', path: 'error.status', expected: String(expect.status), actual: show(said.status) }
  if (said.requestId !== requestId)
    yield {
      kind: 'request-id',
      path: 'error.requestId',
      expected: requestId,
      actual: show(said.requestId),
    }
}

const requestIdIn = (body: string): string => /<RequestID>(.*?)<\/RequestID>/.exec(body)?.[1] ?? ''
