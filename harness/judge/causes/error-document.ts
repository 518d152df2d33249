import { fits } from '../../golden/situations.ts'
import type { Element } from '../../shape/xml.ts'
import type { Look } from '../look.ts'
import { leaf } from './amend.ts'

/** An error as the documents have it; without an id it has no RequestID. */
export const errorDocument = (code: string, message: string, id: string): Element => ({
  ...leaf('Response', ''),
  children: [
    {
      ...leaf('Errors', ''),
      children: [{ ...leaf('Error', ''), children: [leaf('Code', code), leaf('Message', message)] }],
    },
    ...(id ? [leaf('RequestID', id)] : []),
  ],
})

/** The code that a step is to be refused with, or may be; empty where none is. */
export function rightCode({ step: { expect }, library }: Look): string {
  const [name] = [expect.situation ?? [], expect.orSituations ?? []].flat()
  return name ? library.situations[name]!.codes[0]!.replaceAll('*', 'Any') : ''
}

/** The status that goes with a code where it came; the one that it has, where that is as good. */
export function rightStatus({ step: { expect }, library, exchange }: Look, code: string): number {
  const status = exchange.response!.status
  const situation = expect.situation ? library.situations[expect.situation] : undefined
  const isServer = library.codes.server.includes(code)
  const wanted: readonly (number | string)[] =
    situation && fits(situation, code)
      ? situation.statuses
      : [isServer ? '5xx' : library.codes.client.includes(code) ? '4xx' : status]
  const isRight = wanted.some((one) => one === status || one === `${Math.floor(status / 100)}xx`)
  if (isRight) return status
  const first = wanted[0]!
  return typeof first === 'number' ? first : first === '5xx' ? 500 : 400
}

/** The text of the first element of that name, whatever its case and wherever it stands; empty where none has one. */
export function deep({ name, text, children }: Element, wanted: string): string {
  if (name.toLowerCase() === wanted && !children.length) return text.trim()
  return children.map((child) => deep(child, wanted)).find(Boolean) ?? ''
}
