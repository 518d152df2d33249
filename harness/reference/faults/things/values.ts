import type { Params, Value } from '../../../shape/encode.ts'
import type { Changes } from '../../changes.ts'
import { family } from '../family.ts'
import { answerText, successText } from './answer-text.ts'

const every = /./
const describes = /^Describe/
const words = /<(state|status|volumeType|domain|tenancy)>([^<]+)</g

/** Values that are written otherwise than their type is. */
export const values = family('things.values', {
  'boolean-python': [
    'Truth values are True and False.',
    successText(every, (right) => right.replace(/>true</g, '>True<').replace(/>false</g, '>False<')),
  ],
  'boolean-digit': [
    'Truth values are 1 and 0.',
    successText(every, (right) => right.replace(/>true</g, '>1<').replace(/>false</g, '>0<')),
  ],
  'boolean-yes': [
    'Truth values are yes and no.',
    successText(every, (right) => right.replace(/>true</g, '>yes<').replace(/>false</g, '>no<')),
  ],
  'number-decimal': [
    'Whole numbers are written 1.0.',
    successText(every, (right) => right.replace(/>(\d+)</g, '>$1.0<')),
  ],
  'number-unit': [
    'Sizes have a unit.',
    successText(every, (right) => right.replace(/<(size|volumeSize|width)>(\d+)</g, '<$1>$2 GiB<')),
  ],
  'number-grouped': [
    'Numbers are written as in a report, 1,000.',
    successText(every, (right) => right.replace(/>(\d+)</g, (_, digits: string) => `>${digits},000<`)),
  ],
  'number-hexadecimal': [
    'Numbers are written in hexadecimal.',
    successText(every, (right) =>
      right.replace(/>(\d+)</g, (_, digits: string) => `>0x${Number(digits).toString(16)}<`),
    ),
  ],
  'number-none': [
    'Numbers are the word None.',
    successText(describes, (right) => right.replace(/>\d+</g, '>None<')),
  ],
  'time-epoch': ['Times count seconds since 1970.', times((at) => String(at.getTime() / 1000))],
  'time-milliseconds': ['Times count milliseconds since 1970.', times((at) => String(at.getTime()))],
  'time-java': ['Times are those of Date.toString().', times((at) => at.toString())],
  'time-http': ['Times are those of HTTP headers.', times((at) => at.toUTCString())],
  'time-space': [
    'Times have a blank for their T, and no zone.',
    times((at) => at.toISOString().replace('T', ' ').replace('Z', '')),
  ],
  'time-date': ['Times are dates alone.', times((at) => at.toISOString().slice(0, 10))],
  'time-python': [
    'Times are what Python makes of its own, datetime.datetime(2026, 1, 1).',
    times((at) => `datetime.datetime(${at.getUTCFullYear()}, ${at.getUTCMonth() + 1}, ${at.getUTCDate()})`),
  ],
  'word-capitals': [
    'Words of enums are written in capitals.',
    successText(every, (right) =>
      right.replace(words, (_, name: string, word: string) => `<${name}>${word.toUpperCase()}<`),
    ),
  ],
  'word-of-code': [
    'Words of enums are those of the source code, VolumeType.GP2.',
    successText(every, (right) =>
      right.replace(words, (_, name: string, word: string) => `<${name}>${name}.${word.toUpperCase()}<`),
    ),
  ],
  'missing-as-none': ['Members of an item that have no value are the word None.', filledIn(() => 'None')],
  'missing-as-zero': [
    'Numbers and times of an item that have no value are empty elements.',
    filledIn((type) => (type === 'string' ? undefined : '')),
  ],
  'missing-as-null': [
    'Members of an item that have no value say xsi:nil, and null.',
    filledIn((type) => (type === 'string' ? undefined : 'null')),
  ],
  'escaped-twice': ['Texts are escaped twice.', answerText(every, (right) => right.replaceAll('&', '&amp;'))],
  quoted: [
    'Texts of a list stand in quotes.',
    successText(describes, (right) =>
      right.replace(/(<\/requestId>.*)/s, (rest: string) => rest.replace(/>([^<]+)<\//g, '>"$1"</')),
    ),
  ],
})

function times(write: (at: Date) => string): Partial<Changes> {
  return successText(every, (right) =>
    right.replace(/>(\d{4}-\d\d-\d\dT[\d:.]+Z)</g, (_, text: string) => `>${write(new Date(text))}<`),
  )
}

/** What a thing was not given is not left out. */
function filledIn(value: (type: string) => Value | undefined): Partial<Changes> {
  return {
    thing: (right, { resource }, { output, action }) => {
      if (action !== resource.look?.operation) return right
      const at = resource.look.at.split('.').slice(0, -1)
      const item = at.reduce((schema, name) => {
        const member = schema.properties?.[name.replace('[]', '')] ?? {}
        return name.endsWith('[]') ? (member.items ?? {}) : member
      }, output)
      const lacking = Object.entries(item.properties ?? {}).flatMap(([name, { type = 'string' }]) => {
        const filled = /object|array/.test(type) || name in right ? undefined : value(type)
        return filled === undefined ? [] : [[name, filled]]
      })
      return { ...(Object.fromEntries(lacking) as Params), ...right }
    },
  }
}
