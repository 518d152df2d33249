import { InvalidArgumentError } from 'commander'
import { nearest } from '../base/near.ts'
import { type Given, givenNames, idPrefixes, standIns } from '../golden/given.ts'
import { apiVersions } from '../shape/versions.ts'

export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(
        `It takes a whole number of at least ${least}${most < Number.MAX_SAFE_INTEGER ? `, at most ${most}` : ''}.`,
      )
    return number
  }

/** More than none, fractions too. */
export function seconds(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('It takes seconds, such as 0.5.')
  return Number(text)
}

export const repeated = (text: string, before: readonly string[] = []): string[] => [...before, text]

export function apiVersion(text: string, before: readonly string[] = []): string[] {
  if (!(apiVersions as readonly string[]).includes(text))
    throw new InvalidArgumentError(`It is ${apiVersions.join(' or ')}.`)
  return [...before, text]
}

/** `image=ami-1234`; throws where the target can be given no such thing, or the id is one of something else. */
export function given(text: string, before: Given = {}): Given {
  const [name = '', id = ''] = text.split('=', 2)
  const known = givenNames.find((one) => one === name)
  if (!known) {
    const near = nearest(name, givenNames)
    throw new InvalidArgumentError(
      `No ${name} can be given${near ? ` (did you mean ${near}?)` : ''}: it is one of ${givenNames.join(', ')}.`,
    )
  }
  if (!id.startsWith(idPrefixes[known]) || id === idPrefixes[known])
    throw new InvalidArgumentError(`It takes an id of the target, such as ${known}=${standIns[known]}.`)
  return { ...before, [known]: id }
}

export type ReportTarget = { readonly format: string; readonly path: string }

/** `html=report.html`, the format one of those named. */
export const reportTarget =
  (formats: readonly string[]) =>
  (text: string, before: readonly ReportTarget[] = []): ReportTarget[] => {
    const [format = '', ...rest] = text.split('=')
    const path = rest.join('=')
    if (!formats.includes(format)) {
      const near = nearest(format, formats)
      throw new InvalidArgumentError(
        `No format ${format}${near ? ` (did you mean ${near}?)` : ''}: it is one of ${formats.join(', ')}.`,
      )
    }
    if (!path) throw new InvalidArgumentError(`It takes FORMAT=PATH, such as ${format}=report.${format}.`)
    if (path === '-' && before.some((one) => one.path === '-'))
      throw new InvalidArgumentError('Standard output takes one report.')
    return [...before, { format, path }]
  }

/** `2/5` */
export function shard(text: string): { part: number; of: number } {
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? []
  if (!part || !of || part > of) throw new InvalidArgumentError('It takes I/N, such as 2/5, I from 1 to N.')
  return { part, of }
}
