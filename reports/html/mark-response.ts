import type { Failure } from '../../harness/judge/finding.ts'
import { difference } from '../words/difference.ts'
import type { Mark } from './mark.ts'
import { type Message, parseMessage } from './parse-message.ts'
import { type Place, xmlPlaces } from './xml-places.ts'

type Differing = Pick<Failure, 'path' | 'expected' | 'actual' | 'response'>

/** Where a response shows its first difference; undefined where no single place does. */
export function markResponse({ path, expected, actual, response }: Differing): Mark | undefined {
  const message = parseMessage(response)
  const at = message.head.length + message.gap.length
  const shifted = (mark: Mark | undefined) => mark && { ...mark, from: mark.from + at, to: mark.to + at }
  if (/status$/i.test(path) || (path === 'outcome' && /^success \(\d+\)$/.test(actual)))
    return status(message)
  if (path === 'Content-Type') return header(message)
  if (path === 'body') return shifted(illFormed(message.body, actual))
  const root = xmlPlaces(message.body)
  return shifted(
    root &&
      (ofRoot(path, message.body, root, expected) ??
        ofElement(path, message.body, root, { expected, actual })),
  )
}

function status({ head }: Message): Mark | undefined {
  const found = /^HTTP\S* (\d+)/.exec(head)
  return found ? { from: found[0].length - found[1]!.length, to: found[0].length } : undefined
}

function header({ head }: Message): Mark {
  const found = /content-type: (.*)/i.exec(head)
  if (!found) return { from: head.length, to: head.length, missing: 'Content-Type' }
  return { from: found.index + 'content-type: '.length, to: found.index + found[0].length }
}

/** From the place that a parser names: `1:9: incorrect syntax.` */
function illFormed(body: string, actual: string): Mark | undefined {
  const [, line, column] = /^(\d+):(\d+):/.exec(actual) ?? []
  if (!line) return undefined
  const before = body.split('\n').slice(0, Number(line) - 1)
  const from = before.reduce((n, one) => n + one.length + 1, 0) + Math.max(0, Number(column) - 1)
  return from < body.length
    ? { from, to: from + 1 }
    : { from: body.length, to: body.length, missing: 'the end' }
}

function ofRoot(path: string, body: string, root: Place, expected: string): Mark | undefined {
  const end = root.nameAt + (/^[\w:.-]+/.exec(body.slice(root.nameAt))?.[0].length ?? 0)
  if (path === 'root element') return { from: root.nameAt, to: end }
  if (path !== 'xmlns of the root') return undefined
  const found = /\sxmlns(?::\w+)?\s*=\s*["']?([^"'>\s]*)/.exec(body.slice(root.from, root.open))
  if (!found) return { from: end, to: end, missing: `xmlns="${expected}"` }
  const to = root.from + found.index + found[0].length
  return { from: to - found[1]!.length, to }
}

/** Whether what came is that nothing did: only then may a place be said to lack something. */
const isAbsent = (actual: string): boolean => /^(absent|empty|none|nothing|$)/.test(actual)

function ofElement(
  path: string,
  body: string,
  root: Place,
  { expected, actual }: Pick<Differing, 'expected' | 'actual'>,
): Mark | undefined {
  const { found, rest, parent } = walk(path, root)
  if (found) return ofText(body, found, { expected, actual }) ?? elsewhere(body, root, found.name, actual)
  if (/^[\w.]+$/.test(actual) && actual !== 'absent') return onlyOne(body, actual)
  const wanted = rest.filter((step) => !step.startsWith('[')).at(-1)
  return wanted && rest.length <= 2 && isAbsent(actual)
    ? { from: parent.close, to: parent.close, missing: `<${wanted}>` }
    : undefined
}

/** The text of an element, or of it what differs; its name where it is the name that is wrong. */
function ofText(
  body: string,
  place: Place,
  { expected, actual }: Pick<Differing, 'expected' | 'actual'>,
): Mark | undefined {
  const text = body.slice(place.open, place.close)
  if (actual === place.name && text !== actual)
    return { from: place.nameAt, to: body.indexOf(place.name, place.nameAt) + place.name.length }
  if (place.children.length) return undefined
  const found = text === actual ? difference(expected, actual) : undefined
  if (found) return { from: place.open + found.before.length, to: place.close - found.after.length }
  if (text === '') return { from: place.open, to: place.open, missing: 'a text' }
  const speaks = text === actual || actual.includes(text) || /^(a|an|the|no|not) |^absent|;/.test(actual)
  return speaks || /[&<]/.test(text) ? { from: place.open, to: place.close } : undefined
}

/** Another element of that name that has the text: a path may count the items of the case alone. */
function elsewhere(body: string, place: Place, name: string, text: string): Mark | undefined {
  const { open, close, children } = place
  if (place.name === name && body.slice(open, close) === text) return { from: open, to: close }
  return children.reduce<Mark | undefined>(
    (found, child) => found ?? elsewhere(body, child, name, text),
    undefined,
  )
}

/** A text that stands in one place of the body alone. */
function onlyOne(body: string, text: string): Mark | undefined {
  const from = text.length > 2 ? body.indexOf(text) : -1
  return from >= 0 && body.indexOf(text, from + 1) < 0 ? { from, to: from + text.length } : undefined
}

/** By its name, or else by its letters: errors spell RequestID what successes spell requestId. */
const named = (places: readonly Place[], wanted: string): Place | undefined =>
  places.find(({ name }) => name === wanted) ??
  places.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())

type Walked = { readonly found?: Place; readonly rest: readonly string[]; readonly parent: Place }

/** As far down as a path leads: `a.b[2].c`, items counted from 1. */
function walk(path: string, root: Place): Walked {
  const steps = path
    .replace(new RegExp(`^${root.name.replace(/[^\w]/g, '.')}\\.`), '')
    .split('.')
    .flatMap((step) => step.split(/(?=\[)/))
  let here = root
  for (const [i, step] of steps.entries()) {
    const index = /^\[(\d+)\]$/.exec(step)?.[1]
    const next = index ? here.children[Number(index) - 1] : named(here.children, step)
    if (!next) return { rest: steps.slice(i), parent: here }
    here = next
  }
  return { found: here, rest: [], parent: here }
}
