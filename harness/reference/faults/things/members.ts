import type { Schema } from '../../../shape/schema.ts'
import type { Changes } from '../../changes.ts'
import { family } from '../family.ts'
import { successText } from './answer-text.ts'

const every = /./
const creates = /^(Create(?!Tags)|Allocate)/
const describes = /^Describe/
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Members under other names, and structures that are none. */
export const members = family('things.members', {
  'id-capital': [
    'Ids are written vpcID, volumeID.',
    successText(every, (right) => right.replace(/<(\/?[a-z]+)Id>/g, renamedUnlessRequest('ID'))),
  ],
  'sdk-names': ['Members of a list have the names that SDKs give them.', within(describes, capital)],
  'snake-case': ['Members have snake_case names.', within(every, snake)],
  'made-capital': ['Members of what is made begin with a capital letter.', within(creates, capital)],
  'tags-capital': [
    'Keys and values of tags are called Key and Value.',
    successText(every, (right) =>
      right.replace(/<(\/?)(key|value)>/g, (_, slash: string, name: string) => `<${slash}${capital(name)}>`),
    ),
  ],
  'tags-as-attributes': [
    'Tags are attributes of their items.',
    successText(every, (right) =>
      right.replace(
        /<item><key>([^<]*)<\/key><value>([^<]*)<\/value><\/item>/g,
        '<item key="$1" value="$2"/>',
      ),
    ),
  ],
  'structure-as-text': [
    'A structure is answered as a flat text, its id.',
    successText(creates, (right) =>
      right.replace(
        /<\/requestId><(\w+)>(<.*>)<\/\1><\/(\w+Response)>/s,
        (_, name: string, inside: string, root: string) =>
          `</requestId><${name}>${/Id>([^<]+)</.exec(inside)?.[1] ?? ''}</${name}></${root}>`,
      ),
    ),
  ],
  'state-as-structure': [
    'A state that is a text is answered as a structure with a name.',
    successText(describes, (right) => right.replace(/<(state|status)>(\w+)</g, '<$1><name>$2</name><')),
  ],
  'structure-left-out': [
    'What stands in a structure in the model stands in the root.',
    successText(creates, (right) =>
      right.replace(/<\/requestId><(?!item)(\w+)>(<.*>)<\/\1><\/(\w+Response)>/s, '</requestId>$2</$3>'),
    ),
  ],
  'structure-as-list': [
    'A structure holds an item, which holds its members.',
    successText(creates, (right) =>
      right.replace(
        /<\/requestId><(\w+)>(<.*>)<\/\1><\/(\w+Response)>/s,
        '</requestId><$1><item>$2</item></$1></$3>',
      ),
    ),
  ],
  'flat-as-structure': [
    'What stands in the root in the model is wrapped in a structure.',
    successText(/^Create(Volume|Snapshot|KeyPair|Label)$/, (right, action) => {
      const name = action.slice(6, 7).toLowerCase() + action.slice(7)
      return right.replace('</requestId>', `$&<${name}>`).replace(`</${action}Response>`, `</${name}>$&`)
    }),
  ],
  'id-twice': [
    'The id of each item stands there twice.',
    successText(describes, (right) => right.replace(/<(\w+Id)>[^<]*<\/\1>/g, '$&$&')),
  ],
  'unknown-namespace': [
    'The members of a list stand in no namespace.',
    successText(describes, (right) => right.replace(/<\/requestId><(\w+)>/, '</requestId><$1 xmlns="">')),
  ],
  'nested-blanks': [
    'Blanks and line breaks stand around every text.',
    successText(every, (right) => right.replace(/>([^<]+)<\//g, '>\n  $1\n</')),
  ],
  'sibling-order-lost': [
    'Members of all items come after each other, sorted by name, in one item.',
    successText(describes, (right) => right.replaceAll('</item><item>', '')),
  ],
  'type-forgotten': [
    'Numbers and truth values are left out of answers.',
    withoutTypes(['integer', 'boolean', 'number']),
  ],
})

const renamedUnlessRequest =
  (ending: string) =>
  (whole: string, name: string): string =>
    name.endsWith('request') ? whole : `<${name}${ending}>`

/** The elements below the root, but for the request id and items, with other names. */
function within(actions: RegExp, rename: (name: string) => string): Partial<Changes> {
  return successText(actions, (right, action) =>
    right.replace(/<(\/?)([a-zA-Z]+)(\/?)>/g, (whole, slash: string, name: string, end: string) =>
      name === 'requestId' || name === 'item' || name.startsWith(action)
        ? whole
        : `<${slash}${rename(name)}${end}>`,
    ),
  )
}

function withoutTypes(types: readonly string[]): Partial<Changes> {
  const strip = ({ properties, items, ...rest }: Schema): Schema => ({
    ...rest,
    ...(items && { items: strip(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties)
          .filter(([, { type = '' }]) => !types.includes(type))
          .map(([name, one]) => [name, strip(one)]),
      ),
    }),
  })
  return {
    operation: (right) => (right.origin === 'model' ? { ...right, output: strip(right.output) } : right),
  }
}
