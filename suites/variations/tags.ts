import type { Context } from './context.ts'
import { describedBy } from './describe.ts'
import type { Edit } from './edits.ts'
import { orElse, requestOf, wired } from './request.ts'
import { nameOf, type Spot, spotsOf } from './spots.ts'
import type { Family, Variant } from './variant.ts'

type Rule = {
  readonly name: string
  readonly member: 'Key' | 'Value'
  readonly text: string
  /** What a text that breaks the rule makes; absent where the text keeps it. */
  readonly situation?: string
  readonly orSituation?: string
  /** Of the same characters and short: who takes that refuses this one for its length. */
  readonly short?: string
}

/** 127 is the documented limit of a key, 128 that of other pages (errata E5). */
const rules: readonly Rule[] = [
  { name: '127-characters', member: 'Key', text: 'k'.repeat(127) },
  { name: '256-characters', member: 'Value', text: 'v'.repeat(256) },
  { name: 'reserved', member: 'Key', text: 'aws:purpose', situation: 'reserved-tag-key' },
  { name: '257-characters', member: 'Value', text: 'v'.repeat(257), situation: 'too-long' },
  { name: '128-characters', member: 'Key', text: 'k'.repeat(128), orSituation: 'too-long' },
  { name: '129-characters', member: 'Key', text: 'k'.repeat(129), situation: 'too-long' },
  { name: 'reserved-in-value', member: 'Value', text: 'aws:purpose' },
  { name: 'not-quite-reserved', member: 'Key', text: 'awsome' },
  { name: 'nothing-but-reserved', member: 'Key', text: 'aws:', situation: 'reserved-tag-key' },
  {
    name: '127-beyond-ascii',
    member: 'Key',
    text: 'ключ'.repeat(32).slice(0, 127),
    short: 'ключ',
    orSituation: 'invalid-character',
  },
  {
    name: '256-beyond-ascii',
    member: 'Value',
    text: 'диск'.repeat(64),
    short: 'диск',
    orSituation: 'invalid-character',
  },
  { name: '1024-characters', member: 'Value', text: 'v'.repeat(1024), situation: 'too-long' },
  { name: 'empty', member: 'Key', text: '', situation: 'unusable-tag-key' },
  { name: 'with-colon', member: 'Key', text: 'team:purpose' },
]

/** What the documents say of the keys and values of tags. */
export const tagRules: Family = {
  name: 'tag',
  *finite(context) {
    const spots = spotsOf(context).filter(({ path }) => /Tags\[\]\.(Key|Value)$/.test(path))
    for (const rule of rules)
      for (const spot of spots)
        if (spot.path.endsWith(`.${rule.member}`)) yield variantOf(context, rule, spot)
    for (const spot of spots)
      if (spot.path.endsWith('.Key'))
        yield* [
          inTwoCases(context, spot),
          secondReserved(context, spot),
          twice(context, spot),
          withoutValue(context, spot),
          foreign(context, spot),
          tooMany(context, spot),
        ]
  },
}

function variantOf(context: Context, rule: Rule, spot: Spot): Variant {
  const { name, text, short, situation, orSituation } = rule
  const common = {
    name: `${nameOf(spot.path)}.${name}`,
    about: situation ? spot.path : (spot.fragments[0]?.about ?? spot.path),
  }
  const withText = (value: string) => requestOf(context, spot.fragments, [{ path: spot.at, value }])
  const request = withText(text)
  const orElses = orSituation ? [orSituation] : []
  if (situation)
    return { ...common, situation, make: () => ({ control: spot.control, test: wired(request.wire) }) }
  return {
    ...common,
    make: () => ({
      ...(short && { control: orElse(withText(short), ...orElses) }),
      test: orElse(request, ...orElses),
      after: describedBy(context),
    }),
  }
}

/** Keys that differ by the case of their letters alone are two. */
const inTwoCases = (context: Context, { path, at, fragments }: Spot): Variant => ({
  name: `${nameOf(path)}.two-cases`,
  about: fragments[0]?.about ?? path,
  make: () => ({
    test: requestOf(context, fragments, [
      {
        path: at.slice(0, -2),
        value: [
          { Key: 'Purpose', Value: 'Upper Case' },
          { Key: 'purpose', Value: ' a + b ' },
        ],
      },
    ]),
    after: describedBy(context),
  }),
})

/** A reserved key behind one that is not. */
const secondReserved = (context: Context, { path, at, fragments }: Spot): Variant => {
  const tags = (key: string) =>
    requestOf(context, fragments, [
      {
        path: at.slice(0, -2),
        value: [
          { Key: 'purpose', Value: 'first' },
          { Key: key, Value: 'second' },
        ],
      },
    ])
  return {
    name: `${nameOf(path)}.second-reserved`,
    about: path,
    situation: 'reserved-tag-key',
    make: () => ({ control: tags('team'), test: wired(tags('aws:team').wire) }),
  }
}

/** Tags for something that the request does not make. */
const foreign = (_: Context, { key, path, control }: Spot): Variant => {
  const type = key.replace(/\.Tag\.1\.Key$/, '.ResourceType')
  return {
    name: `${nameOf(path)}.foreign-type`,
    situation: 'foreign-resource-type',
    make: () => ({ control, test: wired({ ...control.wire, [type]: 'vpc' }) }),
  }
}

/** One tag more than a resource of EC2 can have. */
function tooMany(context: Context, { path, at, fragments, control }: Spot): Variant {
  const value = Array.from({ length: 51 }, (_, i) => ({ Key: `key-${i + 1}`, Value: `value-${i + 1}` }))
  return {
    name: `${nameOf(path)}.51`,
    situation: 'too-many-tags',
    make: () => ({
      control,
      test: wired(requestOf(context, fragments, [{ path: at.slice(0, -2), value }]).wire),
    }),
  }
}

/** Two tags of one key. */
function twice(context: Context, { path, at, fragments, control, text }: Spot): Variant {
  const second = [...at.slice(0, -2), 1]
  const edits: Edit[] = [
    { path: [...second, 'Key'], value: text },
    { path: [...second, 'Value'], value: 'another' },
  ]
  return {
    name: `${nameOf(path)}.twice`,
    situation: 'unusable-tag-key',
    make: () => ({ control, test: wired(requestOf(context, fragments, edits).wire) }),
  }
}

/** A key alone, behind a tag that has both. */
const withoutValue = (context: Context, { path, at, fragments }: Spot): Variant => ({
  name: `${nameOf(path)}.without-value`,
  about: fragments[0]?.about ?? path,
  make: () => ({
    test: orElse(
      requestOf(context, fragments, [
        { path: at.slice(0, -2), value: [{ Key: 'purpose', Value: 'first' }, { Key: 'alone' }] },
      ]),
      'missing-parameter',
    ),
    after: describedBy(context),
  }),
})
