import type { Exchange } from '../../wire/exchange.ts'
import type { Look } from '../look.ts'
import { rightCode } from './error-document.ts'

/** How codes are written otherwise, and what such a code should be; undefined where it is not written so. */
export type CodeManner = readonly [words: string, change: (code: string, look: Look) => string | undefined]

/** Ways to write every code otherwise. */
export function* codeManners(
  code: string,
  { response }: Exchange,
  known: readonly string[],
): Generator<CodeManner> {
  const [, prefix] = /^(\w+[.:#])[A-Z]/.exec(code) ?? []
  if (prefix && !known.includes(code))
    yield [
      `codes begin with ${prefix}`,
      (one) => (one.startsWith(prefix) ? one.slice(prefix.length) : undefined),
    ]
  const [, suffix] = /[a-z](Exception|Error|Fault)$/.exec(code) ?? []
  if (suffix && !known.includes(code))
    yield [
      `codes end in ${suffix}`,
      (one) => (one.endsWith(suffix) ? one.slice(0, -suffix.length) : undefined),
    ]
  if (code === code.toLowerCase() && /^[a-z]/.test(code))
    yield ['codes are written in lower case', (one, look) => capitalised(one, look)]
  if (code === String(response?.status))
    yield [
      'the code of an error is its status',
      (one, look) =>
        one === String(look.exchange.response?.status) ? rightCode(look) || undefined : undefined,
    ]
}

/** A code in the case that the documents have it in. */
function capitalised(code: string, { library: { codes: tables, situations } }: Look): string | undefined {
  if (code !== code.toLowerCase()) return undefined
  const all = [...tables.client, ...tables.server, ...Object.values(situations).flatMap((one) => one.codes)]
  return all.find((one) => one.toLowerCase() === code)
}
