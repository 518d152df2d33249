import type { Params, Value } from '../../../shape/encode.ts'
import type { Changes } from '../../changes.ts'
import type { Thing } from '../../things/thing.ts'
import { family } from '../family.ts'

const creates = /^(Create(?!Tags)|Allocate)/
const text = (change: (right: string) => string) => (right: Value) => change(String(right))

/** What is made, and what it is made of. */
export const made = family('things.made', {
  'not-kept': [
    'What is made is answered and forgotten.',
    {
      output: (right, { action, store }) => {
        if (creates.test(action)) store.things.delete([...store.things.keys()].at(-1) ?? '')
        return right
      },
    },
  ],
  twice: [
    'Every request makes two, and answers one.',
    {
      kept: (right, { store }) => {
        const id = right.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
        store.things.set(id, { ...right, id, tags: new Map(right.tags) })
        return { ...right, order: ++store.created }
      },
    },
  ],
  'one-id': [
    'All things of a kind have one id.',
    { newId: (right) => right.replace(/-[0-9a-f]+$/, '-00000000000000001') },
  ],
  'ids-without-word': ['Ids are but digits.', { newId: (right) => right.replace(/^.*-/, '') }],
  'ids-of-another-word': [
    'Ids of subnets begin as those of VPCs do.',
    { newId: (right) => right.replace(/^subnet-/, 'vpc-') },
  ],
  'last-only': [
    'A thing takes the place of the one of its kind that was made before.',
    {
      kept: (right, { store }) => {
        for (const { id, resource } of store.things.values())
          if (resource.name === right.resource.name) store.things.delete(id)
        return right
      },
    },
  ],
  'other-id': [
    'The id that is answered is not the one that is kept.',
    inMaking((right, { id, resource }) => ({ ...right, [resource.id]: id.replace(/.{4}$/, 'ffff') })),
  ],
  'id-capitals': [
    'The id is answered in capitals, and known in small letters.',
    inMaking((right, { id, resource }) => ({ ...right, [resource.id]: id.toUpperCase() })),
  ],
  'id-lost': [
    'What is made is answered without its id.',
    inMaking(({ ...right }, { resource }) => without(right, resource.id)),
  ],
  'id-empty': [
    'What is made is answered with an empty id.',
    inMaking((right, { resource }) => ({ ...right, [resource.id]: '' })),
  ],
  'empty-answer': [
    'What is made is answered with nothing but a request id.',
    { output: (right, { action }) => (creates.test(action) ? {} : right) },
  ],
  'network-fixed': [
    'Every CIDR block is kept as 172.31.0.0/16.',
    keeping('CidrBlock', () => '172.31.0.0/16'),
  ],
  'network-narrower': [
    'CIDR blocks are kept as /28.',
    keeping(
      'CidrBlock',
      text((right) => right.replace(/\/\d+$/, '/28')),
    ),
  ],
  'network-without-mask': [
    'CIDR blocks are kept without their length.',
    keeping(
      'CidrBlock',
      text((right) => right.replace(/\/\d+$/, '')),
    ),
  ],
  'size-default': ['Every volume has 8 GiB.', keeping('Size', () => 8)],
  'size-one-more': ['Sizes are one more than was asked for.', keeping('Size', (right) => Number(right) + 1)],
  'bytes-plain': [
    'What came in base64 is kept as the text that it says.',
    keeping(
      'Seal',
      text((right) => `${Buffer.from(right, 'base64')}!`),
    ),
  ],
  'bytes-twice': [
    'What came in base64 is written in base64 once more.',
    keeping(
      'Seal',
      text((right) => Buffer.from(right).toString('base64')),
    ),
  ],
  'bytes-cut': [
    'What came in base64 lacks its padding and the sign before.',
    keeping(
      'Seal',
      text((right) => right.replace(/.=*$/, '')),
    ),
  ],
  'size-in-bytes': ['Sizes are kept in bytes.', keeping('Size', (right) => Number(right) * 2 ** 30)],
  'name-capitals': [
    'Names are kept in capitals.',
    { kept: (right) => ({ ...right, params: named(right.params, (name) => name.toUpperCase()) }) },
  ],
  'name-cut': [
    'Names are cut after 12 characters.',
    { kept: (right) => ({ ...right, params: named(right.params, (name) => name.slice(0, 12)) }) },
  ],
  'description-lost': ['Descriptions are not kept.', keeping('Description', () => undefined)],
  'description-underlined': [
    'Blanks in descriptions become underlines.',
    keeping(
      'Description',
      text((right) => right.replaceAll(' ', '_')),
    ),
  ],
  'description-for-name': [
    'The name is kept as the description.',
    {
      kept: (right) => ({
        ...right,
        params: {
          ...right.params,
          ...(right.params.Description !== undefined &&
            right.params.GroupName !== undefined && { Description: right.params.GroupName }),
        },
      }),
    },
  ],
  'zone-other': ['Everything is kept in another zone.', keeping('AvailabilityZone', () => 'us-east-1f')],
  'zone-as-region': [
    'A zone is kept as its region.',
    keeping(
      'AvailabilityZone',
      text((right) => right.replace(/[a-z]$/, '')),
    ),
  ],
  'parent-lost': ['What a subnet stands in is not kept.', keeping('VpcId', () => undefined)],
  'parent-other': [
    'Everything stands in one VPC, whichever was named.',
    keeping('VpcId', () => 'vpc-00000000'),
  ],
  'source-lost': ['Snapshots do not know their volume.', keeping('VolumeId', () => undefined)],
  'type-default': ['Every volume is of the type standard.', keeping('VolumeType', () => 'standard')],
  'params-lost': [
    'A list shows of things what the service made up, and nothing that they were made of.',
    {
      thing: (right, { params }, { action }) =>
        creates.test(action) ? right : without(right, ...Object.keys(params)),
    },
  ],
  'params-shared': [
    'All things of a kind are shown as the newest.',
    {
      thing: (right, { resource }, { store, action }) => {
        const newest = [...store.things.values()].findLast((one) => one.resource.name === resource.name)
        const shown = Object.entries(newest?.params ?? {}).filter(([name]) => name in right)
        return creates.test(action) ? right : { ...right, ...Object.fromEntries(shown) }
      },
    },
  ],
})

function inMaking(change: (right: Params, thing: Thing) => Params): Partial<Changes> {
  return { thing: (right, thing, { action }) => (creates.test(action) ? change(right, thing) : right) }
}

/** A parameter of this name is kept otherwise. */
function keeping(name: string, change: (right: Value) => Value | undefined): Partial<Changes> {
  return {
    kept: (right) => {
      const { [name]: value, ...others } = right.params
      if (value === undefined) return right
      const kept = change(value)
      return { ...right, params: { ...others, ...(kept !== undefined && { [name]: kept }) } }
    },
  }
}

const without = (right: Params, ...names: readonly string[]): Params =>
  Object.fromEntries(Object.entries(right).filter(([name]) => !names.includes(name)))

/** The names that somebody gave: `KeyName`, `GroupName`, `LaunchTemplateName`. */
const named = (params: Params, change: (name: string) => string): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name.endsWith('Name') && typeof value === 'string' ? change(value) : value,
    ]),
  )
