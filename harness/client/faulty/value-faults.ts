import type { ClientFault } from './client-fault.ts'
import { texts } from './edit.ts'

const number = /^\d+$/
const any = ['ImportVolume/*']

/** Ways to write a value wrongly, to leave it out or to make it up. */
export const valueFaults: readonly ClientFault[] = [
  {
    id: 'upper-booleans',
    text: 'booleans are written True and False',
    clause: 'client.wire.booleans',
    only: ['*/dry-run', '*/syntax'],
    habits: texts((text) => text.replace(/^(t|f)(rue|alse)$/, (_, head, rest) => head.toUpperCase() + rest)),
  },
  {
    id: 'numeric-booleans',
    text: 'booleans are written 1 and 0',
    clause: 'client.wire.booleans',
    only: ['*/dry-run', '*/syntax'],
    habits: texts((text) => text.replace(/^true$/, '1').replace(/^false$/, '0')),
  },
  {
    id: 'exponents',
    text: 'large numbers are written with an exponent',
    clause: 'client.wire.numbers',
    only: any,
    habits: texts((text) => (number.test(text) && Number(text) > 1e8 ? Number(text).toExponential() : text)),
  },
  {
    id: 'grouped-numbers',
    text: 'numbers are written with separators',
    clause: 'client.wire.numbers',
    only: any,
    habits: texts((text) => (number.test(text) ? Number(text).toLocaleString('en') : text)),
  },
  {
    id: 'narrow-numbers',
    text: 'numbers are cut to 32 bits',
    clause: 'client.wire.numbers',
    only: any,
    habits: texts((text) => (number.test(text) ? String(Number(text) | 0) : text)),
  },
  {
    id: 'double-longs',
    text: 'a Long goes through a double',
    clause: 'client.wire.long',
    only: ['*-2-53'],
    habits: texts((text) => (number.test(text) ? String(Number(text)) : text)),
  },
  {
    id: 'epoch-times',
    text: 'times are written as seconds since 1970',
    clause: 'client.wire.times',
    only: ['ImportImage/*Upload*', 'ImportImage/syntax*'],
    habits: texts((text) => (/^\d{4}-\d\d-\d\dT/.test(text) ? String(Date.parse(text) / 1000) : text)),
  },
  {
    id: 'local-times',
    text: 'times are written with an offset',
    clause: 'client.wire.times',
    only: ['ImportImage/*Upload*', 'ImportImage/syntax*'],
    habits: texts((text) => text.replace(/T(\d\d:\d\d:\d\d)Z$/, 'T$1+01:00')),
  },
  {
    id: 'drops-member',
    text: 'descriptions are not sent',
    clause: 'client.wire.complete',
    only: ['*/with-Description'],
    habits: { wire: ({ Description: _, ...rest }) => rest },
  },
  {
    id: 'sends-defaults',
    text: 'DryRun=false is sent where the caller says nothing',
    clause: 'client.wire.absent',
    only: ['ImportVolume/minimal'],
    habits: {
      wire: (right, { input }) => (input.properties?.DryRun ? { DryRun: 'false', ...right } : right),
    },
  },
  {
    id: 'sends-empty-lists',
    text: 'an empty list is sent as Name=',
    clause: 'client.wire.empty',
    only: ['sdk/request.empty-list/*'],
    habits: {
      wire: (right, { call }) => ({
        ...right,
        ...('ImportTaskIds' in call.params && { ImportTaskId: '' }),
        ...('ConversionTaskIds' in call.params && { ConversionTaskId: '' }),
      }),
    },
  },
  {
    id: 'sends-empty-structures',
    text: 'an empty structure is sent as Name=',
    clause: 'client.wire.empty',
    only: ['sdk/request.empty-structure/*'],
    habits: {
      wire: (right, { call }) => ('ClientData' in call.params ? { ...right, ClientData: '' } : right),
    },
  },
  {
    id: 'sends-nulls',
    text: 'null is sent as a text',
    clause: 'client.wire.absent',
    only: ['sdk/request.null/*'],
    habits: {
      wire: (right, { call }) =>
        call.params.Description === null ? { ...right, Description: 'null' } : right,
    },
  },
  {
    id: 'encodes-twice',
    text: 'text is percent-encoded twice',
    clause: 'client.wire.double-encoding',
    only: any,
    habits: texts(encodeURIComponent),
  },
  {
    id: 'escapes-markup',
    text: 'text is escaped as if it were XML',
    clause: 'client.wire.text',
    only: ['*/text-markup'],
    habits: texts((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  },
  {
    id: 'loses-plus',
    text: 'a plus sign is not encoded, so that it arrives as a space',
    clause: 'client.wire.text',
    only: ['*/text-reserved'],
    habits: { form: (right) => right.replaceAll('%2B', '+') },
  },
  {
    id: 'latin-1',
    text: 'text is encoded as Latin-1',
    clause: 'client.wire.encoding',
    only: ['*/text-unicode'],
    habits: { form: (right) => right.replaceAll('%C3%A4', '%E4') },
  },
  {
    id: 'latin-1-alone',
    text: 'what Latin 1 can say is encoded in it',
    clause: 'client.wire.encoding',
    only: ['sdk/values-*/ImportImage'],
    habits: {
      form: (right) =>
        right
          .split('&')
          .map((pair) => (/%(?!C[23])[C-F]/.test(pair) ? pair : pair.replace(/%C3%(..)/g, inLatin1)))
          .join('&'),
    },
  },
  {
    id: 'raw-text',
    text: 'text is not encoded at all',
    clause: 'client.wire.encoding',
    only: ['*/text-unicode'],
    habits: {
      form: (_, parameters) =>
        Object.entries(parameters)
          .map(([key, text]) => `${key}=${text}`)
          .join('&'),
    },
  },
  {
    id: 'ascii-only',
    text: 'letters beyond ASCII become question marks',
    clause: 'client.wire.text',
    only: ['*/text-unicode'],
    habits: texts((text) => text.replace(/[^\x20-\x7e]/g, '?')),
  },
]

const inLatin1 = (_: string, hex: string): string =>
  `%${(Number.parseInt(hex, 16) + 0x40).toString(16).toUpperCase()}`
