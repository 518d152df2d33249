import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { tagRules } from './tags.ts'

const tag = (name: string) => variantOf(tagRules, 'ExportImage', `TagSpecifications.Tags.${name}`)

test('every rule is kept or broken', () => {
  const rules = told(variantsOf(tagRules, 'ExportImage'))
  expect(rules.map((rule) => rule.replace('TagSpecifications.Tags.', '').replace(/ \(.*/, ''))).toEqual([
    'Key.127-characters: accepted',
    'Value.256-characters: accepted',
    'Key.reserved: reserved-tag-key',
    'Value.257-characters: too-long',
    'Key.128-characters: accepted',
    'Key.129-characters: too-long',
    'Value.reserved-in-value: accepted',
    'Key.not-quite-reserved: accepted',
    'Key.nothing-but-reserved: reserved-tag-key',
    'Key.127-beyond-ascii: accepted',
    'Value.256-beyond-ascii: accepted',
    'Value.1024-characters: too-long',
    'Key.empty: unusable-tag-key',
    'Key.with-colon: accepted',
    'Key.two-cases: accepted',
    'Key.second-reserved: reserved-tag-key',
    'Key.twice: unusable-tag-key',
    'Key.without-value: accepted',
    'Key.foreign-type: foreign-resource-type',
    'Key.51: too-many-tags',
  ])
})

test.each(['Key.127', 'Value.256', 'Value.257', 'Key.128', 'Key.129', 'Value.1024'])(
  '%s characters are so many',
  (name) => {
    const [member, count] = name.split('.')
    const text = changed(tag(`${name}-characters`))[`TagSpecification.1.Tag.1.${member}`]!
    expect(text.length).toBe(Number(count))
  },
)

test('a departure is charged to the tag where it is to be refused, to the tags where it is not', () => {
  expect(tag('Key.reserved').about).toBe('TagSpecifications[].Tags[].Key')
  expect(tag('Key.with-colon').about).toBe('TagSpecifications')
})

test('a reserved key differs from its control in the key alone, also behind one that is not', () => {
  expect(changed(tag('Key.reserved'))).toEqual({ 'TagSpecification.1.Tag.1.Key': 'aws:purpose' })
  expect(changed(tag('Key.second-reserved'))).toEqual({ 'TagSpecification.1.Tag.2.Key': 'aws:team' })
})

test('what only looks reserved is accepted and looked for', () => {
  const { control, test: sent, after } = tag('Value.reserved-in-value').make()
  expect(control).toBeUndefined()
  expect(sent.wire['TagSpecification.1.Tag.1.Value']).toBe('aws:purpose')
  expect(after!.map(({ id }) => id)).toEqual(['DescribeExportImageTasks/by-id'])
})

test('where the documents differ, at 128 characters, or say nothing, beyond ASCII, either is right', () => {
  const right = (name: string) => tag(name).make().test.situations
  expect(right('Key.128-characters')).toEqual(['unknown-image', 'unreachable-storage', 'too-long'])
  expect(right('Value.256-beyond-ascii').at(-1)).toBe('invalid-character')
  expect(right('Key.127-characters')).toEqual(['unknown-image', 'unreachable-storage'])
})

test('keys that differ by case are two, keys that do not are one too many', () => {
  expect(changed(tag('Key.two-cases'))).toMatchObject({
    'TagSpecification.1.Tag.1.Key': 'Purpose',
    'TagSpecification.1.Tag.2.Key': 'purpose',
  })
  expect(changed(tag('Key.twice'))).toEqual({
    'TagSpecification.1.Tag.2.Key': 'purpose',
    'TagSpecification.1.Tag.2.Value': 'another',
  })
})

test('tags for another type of resource, and the 51st tag', () => {
  expect(changed(tag('Key.foreign-type'))).toEqual({ 'TagSpecification.1.ResourceType': 'vpc' })
  expect(changed(tag('Key.51'))).toMatchObject({ 'TagSpecification.1.Tag.51.Key': 'key-51' })
  expect(changed(tag('Key.51'))).not.toHaveProperty(['TagSpecification.1.Tag.52.Key'])
})

test('an operation without tags has none', () => {
  expect(variantsOf(tagRules, 'ImportVolume')).toEqual([])
  expect(variantsOf(tagRules, 'CreateInstanceExportTask', '2013-02-01')).toEqual([])
})
