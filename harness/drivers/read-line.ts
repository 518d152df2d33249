import type { Answer, CallError, Handshake } from './protocol.ts'

/** The handshake that a line is, or in words what it lacks. */
export function readHandshake(line: string): Handshake | string {
  const value = parse(line)
  if (!value) return 'not a JSON object'
  const text = ['sdk', 'version', 'language'].find((key) => typeof value[key] !== 'string')
  if (text) return `"${text}" is not a string`
  const list = ['versions', 'operations'].find((key) => !isStrings(value[key]))
  if (list) return `"${list}" is not a list of strings`
  const extra = ['waiters', 'paginators', 'types'].find(
    (key) => value[key] !== undefined && !isStrings(value[key]),
  )
  if (value.waits !== undefined && value.waits !== 'by-time' && value.waits !== 'own-pace')
    return '"waits" is neither "by-time" nor "own-pace"'
  return extra ? `"${extra}" is not a list of strings` : (value as unknown as Handshake)
}

/** The answer that a line is, or in words what it lacks, with the id of the call where it names one. */
export function readAnswer(line: string): Answer | { readonly id?: string; readonly wrong: string } {
  const value = parse(line)
  if (!value) return { wrong: 'not a JSON object' }
  const { id, output, error, unsupported } = value
  if (typeof id !== 'string') return { wrong: 'no "id"' }
  if (Object.keys(value).filter((key) => ['output', 'error', 'unsupported'].includes(key)).length !== 1)
    return { id, wrong: 'not exactly one of "output", "error" and "unsupported"' }
  if (isObject(output)) return { id, output }
  if (typeof unsupported === 'string') return { id, unsupported }
  if (isObject(error) && typeof error.code === 'string') return { id, error: readError(error) }
  return { id, wrong: '"output" is no object, "error" has no code, or "unsupported" is no string' }
}

/** What an SDK does not tell may be absent, null or empty. */
const readError = ({ code, message, status, requestId }: Record<string, unknown>): CallError => ({
  code: String(code),
  message: String(message ?? ''),
  ...(typeof status === 'number' && { status }),
  ...(typeof requestId === 'string' && requestId !== '' && { requestId }),
})

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isStrings = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
