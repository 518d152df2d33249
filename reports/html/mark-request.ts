import type { Failure } from '../../harness/judge/finding.ts'
import type { Mark } from './mark.ts'
import { parseMessage } from './parse-message.ts'

/** Where a request has what a failure is about: the value that was to come back, or the parameter that the case is made of. */
export function markRequest({ path, expected, case: id, request }: Failure): Mark | undefined {
  const { head, gap, body } = parseMessage(request)
  const at = head.length + gap.length
  const lines = [...body.matchAll(/^([^=\n]+)=(.*)$/gm)].map(
    ({ 0: line, 1: key = '', 2: value = '', index }) => ({
      key,
      value,
      from: at + index + key.length + 1,
      to: at + index + line.length,
    }),
  )
  const only = (key: string) => lines.find((line) => line.key === key)
  if (path === 'xmlns of the root') return only('Version')
  if (path === 'root element') return only('Action')
  const echoed = expected.length > 2 ? lines.find(({ value }) => value === expected) : undefined
  return echoed ?? (isOfRequest(path) ? aboutCase(id, lines, at + body.length) : undefined)
}

/** Whether it is the request as a whole that was taken otherwise than documented. */
const isOfRequest = (path: string): boolean => path === 'outcome' || path.startsWith('Errors.')

type Line = { readonly key: string; readonly from: number; readonly to: number }

/** Cases are named after what they change: `…/without-Volume.Size`, `…/text~Description.3`, `…/dry-run`. */
function aboutCase(id: string, lines: readonly Line[], end: number): Mark | undefined {
  const tail = id.slice(id.indexOf('/') + 1)
  const [, without] = /^without-([\w.]+)$/.exec(tail) ?? []
  if (without && !lines.some(({ key }) => key === without)) return { from: end, to: end, missing: without }
  if (tail.startsWith('dry-run')) return lines.find(({ key }) => key === 'DryRun')
  const about = lines
    .filter(({ key }) => key.length > 3 && namesOf(key).some((name) => tail.includes(name)))
    .toSorted((a, b) => b.key.length - a.key.length)[0]
  // Where the name is the fault, the name is marked.
  if (about && /^(misspelt|misnamed|unknown)\b/.test(tail))
    return { from: about.from - about.key.length - 1, to: about.from - 1 }
  return about
}

/** A key as it stands, without the places of items, and by its last two parts: cases call members as callers do. */
function namesOf(key: string): string[] {
  const plain = key.replace(/\.\d+/g, '')
  const parts = plain.split('.')
  return parts.length > 2 ? [key, plain, parts.slice(-2).join('.')] : [key, plain]
}
