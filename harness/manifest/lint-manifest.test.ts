import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../golden/library.ts'
import { buildManifest } from './build-manifest.ts'
import { presignedV2, presignedV4 } from './examples.fixture.ts'
import { isNote } from './fault.ts'
import { lintManifest } from './lint-manifest.ts'
import { type RuleId, rules } from './rules.ts'

const MiB = 2 ** 20
const manifest = buildManifest({ size: 25 * MiB, format: 'RAW', baseUrl: 'http://127.0.0.1:1/image' })
const rulesBroken = (text: string) => [...new Set(lintManifest(text).map(({ rule }) => rule))]

describe('the examples', () => {
  test('with URLs presigned by version 2 pass', () => {
    expect(lintManifest(presignedV2)).toEqual([])
  })

  test('with URLs presigned by version 4 pass, their end noted', () => {
    expect(rulesBroken(presignedV4)).toEqual(['note.end'])
    expect(lintManifest(presignedV4).every(isNote)).toBe(true)
  })
})

/** Each breaks one rule of a manifest of three parts, and no other. */
const broken: Record<RuleId, [RegExp | string, string]> = {
  'well-formed': ['&amp;method', '&method'],
  'schema.root': [/manifest>/g, 'Manifest>'],
  'schema.namespace': ['<manifest>', '<manifest xmlns="http://example.com/">'],
  'schema.missing': [/<head-url>.*<\/head-url>/, ''],
  'schema.unknown': ['<key>', '<digest/><key>'],
  'schema.repeated': ['</importer>', '<release>2</release></importer>'],
  'schema.order': [/(<name>.*<\/name>)\s*(<version>.*<\/version>)/, '$2$1'],
  'schema.text': ['<import>', '<import>image'],
  'schema.attribute': ['<part index="0"', '<part index="0" md5="x"'],
  'schema.type': ['<size>26214400', '<size>25 MiB'],
  format: ['RAW', 'raw'],
  'size.image': [/<size>.*<\/size>/, '<size>0</size>'],
  'size.volume': [/(<volume-size>).*</, '$10<'],
  'parts.count': ['count="3"', 'count="4"'],
  'parts.index': ['index="1"', 'index="2"'],
  'parts.attribute': ['<part index="2"', '<part'],
  'parts.key': ['part.1</key>', 'part.0</key>'],
  'range.bounds': ['start="0" end="10485759"', 'start="0" end="-1"'],
  'range.contiguous': ['start="10485760"', 'start="10485761"'],
  'range.last': ['end="26214399"', 'end="26214401"'],
  'url.absolute': [/<get-url>http:/, '<get-url>'],
  'url.escaped': ['&amp;method', '&amp;amp;method'],
  'url.lifetime': ['604800', '604801'],
  'note.version': ['<version>2010-11-15', '<version>2014-01-14'],
  'note.order': [/(<part index="0">[\s\S]*?<\/part>)\s*(<part index="1">[\s\S]*?<\/part>)/, '$2$1'],
  'note.volume': [/(<volume-size>).*</, '$18<'],
  'note.end': [
    /end="10485759"([\s\S]*)end="20971519"([\s\S]*)end="26214399"/,
    'end="10485760"$1end="20971520"$2end="26214400"',
  ],
  'note.file-size': ['26214400', '99999999'],
  'note.delete-url': [/<delete-url>.*<\/delete-url>/, ''],
}
test('an end that counts otherwise than the others is wrong', () => {
  for (const format of ['RAW', 'VHD', 'VMDK'])
    expect(rulesBroken(manifest.replace('RAW', format).replace('end="26214399"', 'end="26214400"'))).toEqual([
      'range.last',
    ])
})

/** What one edit cannot break alone. */
const also: Partial<Record<RuleId, RuleId[]>> = {
  'size.image': ['range.last'],
  'range.bounds': ['range.contiguous'],
}

describe('each rule, broken once', () => {
  test.each(Object.entries(broken) as [RuleId, [string, string]][])(
    '%s is caught by its id',
    (rule, edit) => {
      const right = rule === 'note.file-size' ? manifest.replace('RAW', 'VMDK') : manifest
      const text = right.replace(...edit)
      expect(text).not.toBe(right)
      expect(new Set(rulesBroken(text))).toEqual(new Set([rule, ...(also[rule] ?? [])]))
    },
  )

  test.each(Object.keys(broken) as RuleId[])('%s is a note or a fault, as its level has it', (rule) => {
    expect(rule.startsWith('note.')).toBe(rules[rule].level === 'MAY')
  })
})

describe('a fault', () => {
  test('says where, what was wanted, what is there, and which document says so', () => {
    const [fault] = lintManifest(manifest.replace('start="10485760"', 'start="0"'))
    expect(fault).toMatchObject({
      line: manifest.split('\n').findIndex((line) => line.includes('start="10485760"')) + 1,
      path: 'manifest/import/parts/part[2]/byte-range/@start',
      wanted: '10485760',
      actual: '0',
      source: { document: 'vm-import-manifest' },
    })
    expect(loadLibrary().documents).toHaveProperty(fault!.source.document)
  })

  test('of form names the line, and a bare & as such', () => {
    const text = manifest.replace('&amp;method', '&method')
    expect(lintManifest(text)).toMatchObject([{ line: 10, actual: expect.stringContaining('&amp;') }])
    expect(lintManifest('<manifest>\n</Manifest>')).toMatchObject([{ rule: 'well-formed', line: 2 }])
    expect(lintManifest('')).toMatchObject([{ rule: 'well-formed', line: 1 }])
  })
})

describe('right, if unusual', () => {
  const end = (text: string) => text.replaceAll(/end="(\d+)"/g, (_, last) => `end="${BigInt(last) + 1n}"`)
  test.each([
    ['ends that are all the byte after', end(manifest), ['note.end']],
    ['numbers with blanks and signs', manifest.replace('>26214400<', '> +026214400\n<'), []],
    [
      'attributes of XML Schema',
      manifest.replace(
        '<manifest>',
        '<manifest xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:noNamespaceSchemaLocation="m.xsd">',
      ),
      [],
    ],
    ['comments and CDATA', manifest.replace('RAW', '<!-- & --><![CDATA[RAW]]>'), []],
  ])('%s', (_, text, noted) => {
    expect(rulesBroken(text)).toEqual(noted)
  })
})
