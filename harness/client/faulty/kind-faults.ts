import type { ClientFault } from './client-fault.ts'
import { documents, texts, values } from './edit.ts'
import type { Habits } from './habits.ts'

const only = ['sdk/values-*/ImportImage']

/** What a writer may do to a text on its way out, and a reader on its way in. */
const spoilings: readonly (readonly [id: string, text: string, edit: (text: string) => string])[] = [
  ['line-breaks', 'line breaks of two characters become one', (text) => text.replaceAll('\r\n', '\n')],
  ['blank-lines', 'line breaks become blanks', (text) => text.replaceAll('\n', ' ')],
  ['tabs', 'tabs become blanks', (text) => text.replaceAll('\t', ' ')],
  ['backslashes', 'backslashes escape what follows', (text) => text.replace(/\\(.)/g, '$1')],
  ['enclosing-quotes', 'enclosing quotes are taken away', (text) => text.replace(/^(["'])(.*)\1$/, '$2')],
  [
    'leading-zeros',
    'a text of digits goes through a number',
    (text) => (/^0\d+$/.test(text) ? String(Number(text)) : text),
  ],
  [
    'number-like',
    'a text that looks like a number goes through one',
    (text) => (/^\d+e\d+$/.test(text) ? String(Number(text)) : text),
  ],
  ['runs-of-blanks', 'blanks in a row become one', (text) => text.replace(/ {2,}/g, ' ')],
  ['long-texts', 'texts are cut at 255 characters', (text) => text.slice(0, 255)],
  ['null-like', 'the text null is nothing', (text) => (text === 'null' ? '' : text)],
]

const longLists: Partial<Habits> = values((value) =>
  Array.isArray(value) && value.length > 9 ? [value[0], value[9], ...value.slice(1, 9)] : value,
)

const answered: readonly (readonly [id: string, text: string, clause: string, habits: Partial<Habits>])[] = [
  ['false-is-nothing', 'false is read as nothing', 'members', values((value) => value || undefined)],
  [
    'zero-is-nothing',
    'the number 0 is read as nothing',
    'members',
    values((value) => (value === 0 ? undefined : value)),
  ],
  [
    'third-item',
    'the third item of a list is lost',
    'lists',
    values((value) => (Array.isArray(value) ? value.filter((_, i) => i !== 2) : value)),
  ],
  ['tenth-item', 'items are ordered by their number as text', 'text', longLists],
  [
    'one-digit',
    'numbers have one digit after the point',
    'numbers',
    values((value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)),
  ],
  [
    'numbers-in-text',
    'a text of digits is read as a number',
    'text',
    values((value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value)),
  ],
]

const sent: readonly (readonly [id: string, text: string, clause: string, habits: Partial<Habits>])[] = [
  [
    'false-is-unsaid',
    'false is not sent',
    'complete',
    { wire: (right) => without(right, (text) => text === 'false') },
  ],
  [
    'zero-is-unsaid',
    '0 is not sent',
    'complete',
    { wire: (right) => without(right, (text) => text === '0') },
  ],
  [
    'third-item-unsent',
    'the third item of a list is not sent',
    'complete',
    { wire: (right) => without(right, (_, key) => /\.3(\.|$)/.test(key)) },
  ],
  [
    'full-minutes',
    'times are sent without their seconds',
    'times',
    texts((text) => text.replace(/(T\d\d:\d\d):\d\dZ$/, '$1:00Z')),
  ],
  [
    'one-digit-sent',
    'doubles are sent with one digit after the point',
    'numbers',
    texts((text) => text.replace(/^(\d+\.\d)\d+$/, '$1')),
  ],
]

const without = (wire: Readonly<Record<string, string>>, is: (text: string, key: string) => boolean) =>
  Object.fromEntries(Object.entries(wire).filter(([key, text]) => !is(text, key)))

/** Ways to take one kind of value for another. */
export const kindFaults: readonly ClientFault[] = [
  ...spoilings.flatMap(([id, text, edit]): ClientFault[] => [
    {
      id: `${id}-sent`,
      text: `${text}, on the way out`,
      clause: 'client.wire.text',
      only,
      habits: texts(edit),
    },
    {
      id: `${id}-read`,
      text: `${text}, on the way in`,
      clause: id === 'null-like' ? 'client.answer.members' : 'client.answer.text',
      only,
      habits: values((value) => (typeof value === 'string' ? edit(value) : value)),
    },
  ]),
  ...answered.map(([id, text, clause, habits]) => ({
    id,
    text,
    clause: `client.answer.${clause}`,
    only,
    habits,
  })),
  ...sent.map(([id, text, clause, habits]) => ({ id, text, clause: `client.wire.${clause}`, only, habits })),
  {
    id: 'ends-at-comment',
    text: 'a text ends where a comment begins',
    clause: 'client.tolerance.comments-within',
    only: ['sdk/tolerance.comments-within/*'],
    habits: documents((text) => text.replace(/<!-- none -->[^<]*/g, '')),
  },
  {
    id: 'no-gunzip',
    text: 'a body of gzip is read as it comes, though it was asked for',
    clause: 'client.tolerance.gzip',
    only: ['sdk/tolerance.gzip/*'],
    habits: { received: (right, pieces) => ({ ...right, text: Buffer.concat(pieces).toString('utf8') }) },
  },
  {
    id: 'wants-request-id',
    text: 'an error without a RequestID is another error',
    clause: 'client.tolerance.no-request-id',
    only: ['sdk/tolerance.no-request-id/*'],
    habits: {
      error: (right) => {
        if (!right.requestId) throw new TypeError('cannot read RequestID of undefined')
        return right
      },
    },
  },
]
