import type { Ask, Refusal, Row } from './nouns.ts'
import { badValue, missing, refusal } from './refusals.ts'
import { rowOf } from './rows.ts'

/** Objects to names that the operation does not have at this version. */
export function* unknownNames({ params }: Ask, rows: readonly Row[]): Generator<Refusal> {
  for (const name of params.keys())
    if (!rowOf(rows, name))
      yield refusal('unknown', name, 'UnknownParameter', `The parameter ${name} is not recognized`)
}

/** Objects to what is not there: a member is wanted where the structure around it is. */
export function* missingNames({ params }: Ask, rows: readonly Row[]): Generator<Refusal> {
  for (const row of rows.filter(({ required }) => required))
    for (const name of wanted(row.name, [...params.keys()])) if (!isThere(name, params)) yield missing(name)
}

const isThere = (name: string, params: ReadonlyMap<string, string>) =>
  params.has(name) || [...params.keys()].some((key) => key.startsWith(`${name}.`))

// Only what a list holds may be left out altogether; a structure that is required is a row by itself.
function wanted(name: string, sent: readonly string[]): readonly string[] {
  if (!name.includes('.N.')) return [name]
  const depth = name.split('.').length - 1
  const around = name.split('.').slice(0, depth)
  const starts = sent
    .map((key) => key.split('.'))
    .filter((key) => key.length > depth && around.every((part, at) => part === 'N' || part === key[at]))
    .map((key) => key.slice(0, depth).join('.'))
  return [...new Set(starts)].map((start) => start + name.slice(name.lastIndexOf('.')))
}

/** Objects to values that are not of the type, or not among the choices. */
export function* wrongValues({ params }: Ask, rows: readonly Row[]): Generator<Refusal> {
  for (const [name, value] of params) {
    const row = rowOf(rows, name)
    if (unwritable.test(value))
      yield refusal(
        'value',
        name,
        'InvalidCharacter',
        `The parameter ${name} has a character that is not allowed`,
      )
    else if (row && !isOfType[row.type](value)) yield badValue(name, value)
    else if (row && row.choices.length > 0 && !row.choices.includes(value)) yield notAmong(name, value)
  }
}

const notAmong = (name: string, value: string): Refusal =>
  /(^|\.)Image\.Format$/.test(name)
    ? refusal('choice', name, 'InvalidFormat', `The disk format ${value} is not valid.`)
    : { ...badValue(name, value), step: 'choice' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot hold
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const isWhole = (text: string) =>
  /^-?\d{1,19}$/.test(text) && BigInt(text) < 2n ** 63n && BigInt(text) >= -(2n ** 63n)

const isOfType: Readonly<Record<Row['type'], (text: string) => boolean>> = {
  string: () => true,
  structure: () => true,
  boolean: (text) => text === 'true' || text === 'false',
  long: isWhole,
  positive: (text) => isWhole(text) && BigInt(text) > 0n,
  integer: (text) => isWhole(text) && Math.abs(Number(text)) < 2 ** 31,
  double: (text) => text !== '' && (!Number.isNaN(Number(text)) || text === 'NaN'),
  time: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text)),
}
