import type { Schema } from '../../../shape/schema.ts'
import { family } from '../../faults/family.ts'
import { successText } from '../../faults/things/answer-text.ts'

const every = /./
const creates = /^(Create(?!Tags)|Allocate)/
const describes = /^Describe/
const removals = /^(Delete|Release)/

/** What answers hold beside what a model says, or in another order. */
export const answers = family('right', {
  'things-with-new-members': [
    'Items have members that no model has yet.',
    successText(describes, (right) =>
      right.replaceAll(
        '</item>',
        '<launchedBy>somebody</launchedBy><costSet><item><kind>none</kind></item></costSet></item>',
      ),
    ),
  ],
  'things-with-new-root-members': [
    'Every answer has members that no model has yet.',
    successText(every, (right) => right.replace('</requestId>', '$&<servedBy>node-7</servedBy><hints/>')),
  ],
  'things-without-empty-lists': [
    'A list of nothing is left out.',
    successText(every, (right) => right.replace(/<\w*[sS]et\/>/g, '')),
  ],
  'things-with-closed-lists': [
    'A list of nothing is opened and closed.',
    successText(every, (right) => right.replace(/<(\w*[sS]et)\/>/g, '<$1></$1>')),
  ],
  'things-request-id-last': [
    'The request id stands at the end.',
    successText(every, (right) =>
      right.replace(/(<requestId>.*?<\/requestId>)(.*)(<\/\w+Response>)$/s, '$2$1$3'),
    ),
  ],
  'things-removal-return': [
    'A removal answers return, which its model has not.',
    successText(removals, (right) =>
      right.includes('<return>') ? right : right.replace('</requestId>', '$&<return>true</return>'),
    ),
  ],
  'things-tagging-return': [
    'CreateTags and DeleteTags answer return, which their model has not.',
    successText(/Tags$/, (right) =>
      right.includes('tagSet') ? right : right.replace('</requestId>', '$&<return>true</return>'),
    ),
  ],
  'things-made-in-short': [
    'What is made is answered by its id alone.',
    {
      thing: (right, { id, resource }, { action }) => (creates.test(action) ? { [resource.id]: id } : right),
    },
  ],
  'things-with-defaults': [
    'Things have more than they were made with.',
    {
      thing: (right) => ({
        OwnerId: '123456789012',
        IsDefault: false,
        Encrypted: false,
        Iops: 100,
        ...right,
      }),
    },
  ],
  'things-empty-texts': [
    'What a thing was not given is an empty text, where the model has a text.',
    {
      thing: (right, { resource }, { output, action }) => {
        const list = Object.values(output.properties ?? {}).find(
          ({ items }) => items?.properties?.[resource.id],
        )
        const texts = Object.entries(list?.items?.properties ?? {}).filter(
          ([name, one]) => one.type === 'string' && !one.format && !one.enum && !(name in right),
        )
        return action.startsWith('Describe')
          ? { ...Object.fromEntries(texts.map(([name]) => [name, ''])), ...right }
          : right
      },
    },
  ],
  'things-times-with-zone': [
    'Times say their zone as +00:00.',
    successText(every, (right) => right.replace(/>(\d{4}-\d\d-\d\dT[\d:]+)\.\d+Z</g, '>$1+00:00<')),
  ],
  'things-times-in-microseconds': [
    'Times have six digits of a second.',
    successText(every, (right) => right.replace(/>(\d{4}-\d\d-\d\dT[\d:]+\.\d+)Z</g, '>$1000Z<')),
  ],
  'things-members-reversed': [
    'Members of things, and of what is in them, come in another order.',
    {
      operation: (right) =>
        right.origin === 'model' ? { ...right, output: backwards(right.output) } : right,
    },
  ],
  'things-new-words': [
    'Words come that the model does not have.',
    {
      thing: (right, { resource }) =>
        resource.name === 'NatGateway' ? { ...right, ConnectivityType: 'satellite' } : right,
    },
  ],
})

/** The members of a structure, and those of the structures in it, in reverse order. */
const backwards = (schema: Schema): Schema => ({
  ...schema,
  ...(schema.items && { items: backwards(schema.items) }),
  ...(schema.properties && {
    properties: Object.fromEntries(
      Object.entries(schema.properties)
        .map(([name, one]) => [name, backwards(one)] as const)
        .reverse(),
    ),
  }),
})
