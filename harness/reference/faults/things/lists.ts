import type { Operation, Schema } from '../../../shape/schema.ts'
import type { Changes } from '../../changes.ts'
import { family } from '../family.ts'
import { successText } from './answer-text.ts'

const every = /./
const describes = /^Describe/

/** Lists that a parser of the model does not find, or finds otherwise filled. */
export const lists = family('things.lists', {
  'items-twice': [
    'Each item of a set wraps what it holds in one more item.',
    successText(describes, (right) => right.replace(/<(\/?)item>/g, '<$1item><$1item>')),
  ],
  'items-empty': [
    'What has no tags has one that is empty.',
    successText(describes, (right) =>
      right.replace(/<tagSet\/>|<tagSet><\/tagSet>/g, '<tagSet><item/></tagSet>'),
    ),
  ],
  'items-as-members': [
    'Items are called member, as in awsQuery.',
    successText(every, (right) => right.replace(/<(\/?)item>/g, '<$1member>')),
  ],
  'items-capital': [
    'Items are called Item.',
    successText(every, (right) => right.replace(/<(\/?)item>/g, '<$1Item>')),
  ],
  'items-by-kind': [
    'The items of a list are called by their kind.',
    inLists((list, name) => ({ ...list, item: name.replace(/s$/, '').toLowerCase() })),
  ],
  'items-left-out': [
    'What an item holds stands in the set itself.',
    successText(describes, (right) => right.replace(/<\/?item>/g, '')),
  ],
  'items-as-item': [
    'The values of lists stand in item, whatever the model calls them.',
    successText(every, (right) => right.replace(/<(\/?)(color|label|member|groupId)>/g, '<$1item>')),
  ],
  'texts-wrapped': [
    'A text in a list is wrapped in one more element.',
    successText(every, (right) =>
      right.replace(/<(item|color|member)>([^<]+)<\/\1>/g, '<$1><value>$2</value></$1>'),
    ),
  ],
  'texts-joined': [
    'A list of texts is one text with commas.',
    successText(every, (right) =>
      right.replace(
        /<(\w+)>((?:<(item|color|member)>[^<]+<\/\3>)+)<\/\1>/g,
        (_, name: string, all: string) =>
          `<${name}>${[...all.matchAll(/>([^<]+)</g)].map(([, text]) => text).join(',')}</${name}>`,
      ),
    ),
  ],
  'texts-as-json': [
    'A list of texts is JSON in an element.',
    successText(every, (right) =>
      right.replace(
        /<(\w+)>((?:<(item|color|member)>[^<]+<\/\3>)+)<\/\1>/g,
        (_, name: string, all: string) =>
          `<${name}>${JSON.stringify([...all.matchAll(/>([^<]+)</g)].map(([, text]) => text))}</${name}>`,
      ),
    ),
  ],
  'set-per-item': [
    'Each item of a list stands in a set of its own.',
    eachSet((open, items, close) => items.map((item) => `${open}${item}${close}`).join('')),
  ],
  'set-renamed': [
    'A set is called by the name that SDKs have for it.',
    inLists((list, name) => ({ ...list, xml: name })),
  ],
  'set-suffixed': [
    'A set ends in List.',
    inLists((list, name) => ({ ...list, xml: `${name.charAt(0).toLowerCase()}${name.slice(1)}List` })),
  ],
  'set-within-set': [
    'A set stands within a set of the same name.',
    eachSet((open, items, close) => `${open}${open}${items.join('')}${close}${close}`),
  ],
  'empty-as-item': [
    'A list of nothing has one empty item.',
    successText(describes, (right) => right.replace(/<(\w*Set)\/>/g, '<$1><item/></$1>')),
  ],
  'empty-as-none': [
    'A list of nothing is the word None.',
    successText(describes, (right) => right.replace(/<(\w*Set)\/>/g, '<$1>None</$1>')),
  ],
  'empty-as-brackets': [
    'A list of nothing is written [].',
    successText(describes, (right) => right.replace(/<(\w*Set)\/>/g, '<$1>[]</$1>')),
  ],
  'empty-not-closed': [
    'The element of an empty list is opened and not closed.',
    successText(describes, (right) => right.replace(/<(\w*Set)\/>/g, '<$1>')),
  ],
  'second-lost': [
    'A list of several shows its first item alone.',
    eachSet((open, [first = ''], close) => `${open}${first}${close}`),
  ],
  'first-lost': [
    'A list of several lacks its first item.',
    eachSet((open, items, close) => `${open}${items.slice(items.length > 1 ? 1 : 0).join('')}${close}`),
  ],
  'items-merged': [
    'The members of all items of a list stand in one item.',
    eachSet(
      (open, items, close) => `${open}<item>${items.map((one) => one.slice(6, -7)).join('')}</item>${close}`,
    ),
  ],
})

/** The lists of a describing operation, by their name in SDKs, as it believes them to be. */
function inLists(change: (right: Schema, name: string) => Schema): Partial<Changes> {
  return {
    operation: (right: Operation) =>
      right.origin === 'model' && describes.test(right.name)
        ? {
            ...right,
            output: { ...right.output, properties: changed(right.output.properties ?? {}, change) },
          }
        : right,
  }
}

const changed = (
  properties: Readonly<Record<string, Schema>>,
  change: (right: Schema, name: string) => Schema,
): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, one.items ? change(one, name) : one]),
  )

/** The list that a describing operation answers, written anew from its items. */
function eachSet(write: (open: string, items: readonly string[], close: string) => string): Partial<Changes> {
  return successText(describes, (right) =>
    right.replace(
      /(<\/requestId>(?:<nextToken>[^<]*<\/nextToken>)?)(<\w+>)(<item>.*<\/item>)(<\/\w+>)/s,
      (_, before: string, open: string, all: string, close: string) =>
        before + write(open, itemsIn(all), close),
    ),
  )
}

/** The outermost items of a text. */
function itemsIn(text: string): string[] {
  const items: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: tag, index } of text.matchAll(/<\/?item>/g)) {
    if (tag === '<item>' && depth++ === 0) start = index
    if (tag === '</item>' && --depth === 0) items.push(text.slice(start, index + tag.length))
  }
  return items
}
