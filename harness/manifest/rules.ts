import type { Level } from '../shape/schema.ts'

type Rule = { readonly level: Level; readonly section: 'Schema' | 'Examples'; readonly text: string }

/** What a manifest is held against: the schema at MUST, what the examples agree in at SHOULD, notes at MAY. */
export const rules = {
  'well-formed': { level: 'MUST', section: 'Schema', text: 'A manifest is an XML document.' },
  'schema.root': { level: 'MUST', section: 'Schema', text: 'Its root is manifest.' },
  'schema.namespace': { level: 'MUST', section: 'Schema', text: 'Elements are in no namespace.' },
  'schema.missing': { level: 'MUST', section: 'Schema', text: 'Every element is there, but delete-url.' },
  'schema.unknown': { level: 'MUST', section: 'Schema', text: 'No element is there that the schema lacks.' },
  'schema.repeated': { level: 'MUST', section: 'Schema', text: 'Only part comes more than once.' },
  'schema.order': { level: 'MUST', section: 'Schema', text: 'Elements come in the order of the schema.' },
  'schema.text': {
    level: 'MUST',
    section: 'Schema',
    text: 'Elements with children have no text of their own.',
  },
  'schema.attribute': {
    level: 'MUST',
    section: 'Schema',
    text: 'No attribute is there that the schema lacks.',
  },
  'schema.type': { level: 'MUST', section: 'Schema', text: 'Sizes, counts and offsets are whole numbers.' },
  format: { level: 'SHOULD', section: 'Examples', text: 'file-format is RAW, VHD or VMDK.' },
  'size.image': { level: 'SHOULD', section: 'Examples', text: 'An image has at least one byte.' },
  'size.volume': { level: 'SHOULD', section: 'Examples', text: 'volume-size holds the image, in whole GiB.' },
  'parts.count': { level: 'SHOULD', section: 'Examples', text: 'parts/@count is the number of parts.' },
  'parts.index': {
    level: 'SHOULD',
    section: 'Examples',
    text: 'Parts are numbered from 0, each number once.',
  },
  'parts.attribute': {
    level: 'SHOULD',
    section: 'Examples',
    text: 'count, index, start and end are written.',
  },
  'parts.key': { level: 'SHOULD', section: 'Examples', text: 'Each part has an object of its own.' },
  'range.bounds': {
    level: 'SHOULD',
    section: 'Examples',
    text: 'A range starts at 0 or later and ends no earlier.',
  },
  'range.contiguous': {
    level: 'SHOULD',
    section: 'Examples',
    text: 'A part starts where the one before it ended.',
  },
  'range.last': {
    level: 'SHOULD',
    section: 'Examples',
    text: 'The last part ends with the last byte of the image.',
  },
  'url.absolute': { level: 'SHOULD', section: 'Examples', text: 'URLs are absolute, of http or https.' },
  'url.escaped': { level: 'SHOULD', section: 'Examples', text: '& is escaped once in a URL.' },
  'url.lifetime': { level: 'SHOULD', section: 'Examples', text: 'X-Amz-Expires is at most a week.' },
  'note.version': {
    level: 'MAY',
    section: 'Examples',
    text: 'The version is 2010-11-15 in all known manifests.',
  },
  'note.order': { level: 'MAY', section: 'Examples', text: 'Parts come in the order of their numbers.' },
  'note.volume': {
    level: 'MAY',
    section: 'Examples',
    text: 'volume-size is no larger than the image needs.',
  },
  'note.end': { level: 'MAY', section: 'Examples', text: 'end is the last byte, not the one after it.' },
  'note.file-size': { level: 'MAY', section: 'Examples', text: 'The ranges of a VMDK make up its size.' },
  'note.delete-url': {
    level: 'MAY',
    section: 'Schema',
    text: 'Parts have a delete-url, which some readers need.',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
