import type { ClientFault } from './client-fault.ts'
import { documents, values } from './edit.ts'

const every = ['sdk/every-member/*', 'sdk/beyond-2-53/*', 'sdk/spaces/*']
const plain = ['ImportVolume/minimal', 'DescribeConversionTasks/by-id', 'ImportImage/two-disks']

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isText = (value: unknown): value is string => typeof value === 'string'

/** Ways to hand on something else than the answer says. */
export const answerFaults: readonly ClientFault[] = [
  {
    id: 'drops-state',
    text: 'State is not read',
    clause: 'client.answer.members',
    only: plain,
    habits: values((value, name) => (name === 'State' ? undefined : value)),
  },
  {
    id: 'lower-camel-members',
    text: 'members have the names of the elements',
    clause: 'client.answer.members',
    only: plain,
    habits: {
      output: (right) =>
        Object.fromEntries(
          Object.entries(right).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
        ),
    },
  },
  {
    id: 'reads-item-as-member',
    text: 'items of lists are looked for under another name',
    clause: 'client.answer.members',
    only: plain,
    habits: values((value) => (Array.isArray(value) ? [] : value)),
  },
  {
    id: 'older-model',
    text: 'the members that came last are not known',
    clause: 'client.answer.every-member',
    only: every,
    habits: values((value, name) => (name === 'BootMode' || name === 'UsageOperation' ? undefined : value)),
  },
  {
    id: 'one-as-object',
    text: 'a list of one is read as a structure',
    clause: 'client.answer.lists',
    only: plain,
    habits: values((value) => (Array.isArray(value) && value.length === 1 ? value[0] : value)),
  },
  {
    id: 'first-of-list',
    text: 'only the first value of a list is read',
    clause: 'client.answer.lists',
    only: every,
    habits: values((value) => (Array.isArray(value) ? value.slice(0, 1) : value)),
  },
  {
    id: 'reversed-lists',
    text: 'lists come in the reverse order',
    clause: 'client.answer.text',
    only: every,
    habits: values((value) => (Array.isArray(value) ? value.toReversed() : value)),
  },
  {
    id: 'keeps-entities',
    text: 'entities stay as they are',
    clause: 'client.answer.text',
    only: every,
    habits: documents((text) => text.replaceAll('&amp;', '&amp;amp;')),
  },
  {
    id: 'capitals',
    text: 'states are handed on in capitals',
    clause: 'client.answer.text',
    only: plain,
    habits: values((value, name) => (name === 'State' && isText(value) ? value.toUpperCase() : value)),
  },
  {
    id: 'trims',
    text: 'spaces at the ends of a text are cut off',
    clause: 'client.answer.spaces',
    only: every,
    habits: values((value) => (isText(value) ? value.trim() : value)),
  },
  {
    id: 'numbers-as-text',
    text: 'doubles are handed on as text',
    clause: 'client.answer.numbers',
    only: every,
    habits: values((value) => (isNumber(value) && !Number.isInteger(value) ? String(value) : value)),
  },
  {
    id: 'narrow-reading',
    text: 'numbers are cut to 32 bits',
    clause: 'client.answer.numbers',
    only: every,
    habits: values((value) => (isNumber(value) && Number.isInteger(value) ? value | 0 : value)),
  },
  {
    id: 'single-precision',
    text: 'doubles are read with single precision',
    clause: 'client.answer.numbers',
    only: every,
    habits: values((value) => (isNumber(value) && !Number.isInteger(value) ? Math.fround(value) : value)),
  },
  {
    id: 'longs-as-doubles',
    text: 'a Long beyond 2^53 goes through a double',
    clause: 'client.answer.long',
    only: every,
    habits: values((value) =>
      isText(value) && /^\d{16,}$/.test(value) ? String(BigInt(Number(value))) : value,
    ),
  },
  {
    id: 'booleans-as-text',
    text: 'booleans are handed on as text',
    clause: 'client.answer.booleans',
    only: every,
    habits: values((value) => (typeof value === 'boolean' ? String(value) : value)),
  },
  {
    id: 'full-seconds',
    text: 'times lose their fraction of a second',
    clause: 'client.answer.times',
    only: every,
    habits: values((value) =>
      isText(value) ? value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z$/, '$1Z') : value,
    ),
  },
  {
    id: 'made-up-values',
    text: 'a progress of 0 is made up',
    clause: 'client.answer.absent',
    only: plain,
    habits: { output: (right) => ({ ...right, Progress: 0 }) },
  },
]
