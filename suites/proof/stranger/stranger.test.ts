import { sign } from 'aws4'
import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import {
  encode,
  exportImage,
  image,
  instance,
  manifest,
  old,
  snapshot,
  talkTo,
  textOf,
  volume,
} from './fixtures.ts'
import { createStranger, defects, variants } from './index.ts'
import { stories } from './stories.ts'

const start = Date.parse('2026-01-01T00:00:00Z')

function talk(variant?: string, defect?: string) {
  const clock = { at: start }
  const heard: string[] = []
  const server = createStranger({
    now: () => clock.at,
    ...(variant === undefined ? {} : { variant }),
    ...(defect === undefined ? {} : { defect }),
  })
  return { ...talkTo(server, clock, heard), heard }
}

/** What a server answers to a story. */
function told(story: (typeof stories)[number], variant?: string, defect?: string): string {
  const { heard, ...rest } = talk(variant, defect)
  story(rest)
  return heard.join('\n')
}

const right = stories.map((story) => {
  const { heard, ...rest } = talk()
  story(rest)
  return heard
})

/** Whether a defect shows in a story: this ends at its first answer that is another. */
function shows(defect: string, at: number): boolean {
  const clock = { at: start }
  const answers = right[at]!.values()
  const push = (answer: string) => {
    if (answer !== answers.next().value) throw differs
  }
  try {
    stories[at]!(talkTo(createStranger({ now: () => clock.at, defect }), clock, { push }))
    return !answers.next().done
  } catch (error) {
    if (error === differs) return true
    throw error
  }
}
const differs = Symbol()

// Defects that stand side by side show in one story: what the last one showed in is tried first.
let order = [...stories.keys()]

test.each(defects.map(({ id, sentence }) => [id, sentence]))('%s: %s', (id) => {
  const at = order.find((story) => shows(id, story))
  expect(at).toBeDefined()
  order = [at!, ...order.filter((other) => other !== at)]
})

test('no two defects have one id or one sentence', () => {
  expect(new Set(defects.map(({ id }) => id)).size).toBe(defects.length)
  expect(new Set(defects.map(({ sentence }) => sentence)).size).toBe(defects.length)
})

test('a defect is seen again in the same answers', () => {
  expect(stories.map((story) => told(story))).toEqual(right.map((heard) => heard.join('\n')))
})

test.each(Object.keys(variants))('%s writes well-formed XML, whatever it is told', (variant) => {
  for (const answer of stories.flatMap((story) => told(story, variant).split(/\n(?=\d{3} \{)/)))
    expect(XMLValidator.validate(answer.replace(/^.*?(?=<\?xml)/s, ''))).toBe(true)
})

test.each(Object.keys(variants))('%s answers the documented example of 2013-02-01', (variant) => {
  const { send } = talk(variant)
  const xml = send({ ...volume, Version: old })
  expect(xml).toMatch(/<ImportVolumeResponse xmlns=["']http:\/\/ec2.amazonaws.com\/doc\/2013-02-01\/["']>/)
  expect(textAt(xml, 'availabilityZone')).toBe('us-east-1c')
  expect(textAt(xml, 'importManifestUrl')).toBe(manifest)
  expect(textAt(xml, 'state')).toBe('active')
})

test.each(Object.keys(variants))('%s describes and cancels what it made', (variant) => {
  const { send, wait } = talk(variant)
  const id = textAt(send(volume), 'conversionTaskId')
  wait(220)
  const described = send({ Action: 'DescribeConversionTasks', 'ConversionTaskId.1': id })
  expect(textAt(described, 'conversionTaskId')).toBe(id)
  expect(send({ Action: 'CancelConversionTask', ConversionTaskId: id })).toContain(
    'CancelConversionTaskResponse',
  )
})

test.each(Object.keys(variants))('%s finds every task by its pages', (variant) => {
  const { send, wait } = talk(variant)
  const made = [1, 2, 3].map(() => textAt(send(image), 'importTaskId'))
  wait(300)
  const found: string[] = []
  let token = ''
  do {
    const page = send({
      Action: 'DescribeImportImageTasks',
      MaxResults: '2',
      ...(token ? { NextToken: token } : {}),
    })
    found.push(...[...page.matchAll(/<importTaskId>(?:<!\[CDATA\[)?([\w-]+)/g)].map(([, id]) => id!))
    token = textAt(page, 'nextToken')
  } while (token)
  expect(found.sort()).toEqual(made.sort())
})

test('an instance has its disks as volumes', () => {
  const xml = talk().send(instance)
  expect(textOf(xml, 'platform')).toBe('Windows')
  expect(xml).toContain('<size>9007199254740993</size>')
  expect(xml.match(/<status>active<\/status>/g)).toHaveLength(2)
})

test('an image is told with its containers, licences and tags, and gets its id when it is done', () => {
  const { send, wait } = talk()
  const xml = send(image)
  expect(xml).toContain('<userBucket><s3Bucket>bucket</s3Bucket><s3Key>a/second.vhd</s3Key></userBucket>')
  expect(xml).toContain('<item><key>team</key><value/></item>')
  expect(xml).not.toContain('bootMode')
  wait(60_000)
  const done = send({ Action: 'DescribeImportImageTasks' })
  expect(textOf(done, 'imageId')).toMatch(/^ami-/)
  expect(textOf(done, 'bootMode')).toBe('uefi-preferred')
})

test('a dry run is refused with 412, and one that nobody signed with 403', () => {
  const { send, heard } = talk()
  send({ ...snapshot, DryRun: 'true' })
  expect(heard.at(-1)).toMatch(/^412 .*<Code>DryRunOperation</s)
  send(snapshot, { headers: {} })
  expect(heard.at(-1)).toMatch(/^403 .*<Code>MissingAuthenticationToken</s)
})

test('a client token makes one task, and refuses another request', () => {
  const { send } = talk()
  const [one, two] = [1, 2].map(() => textOf(send({ ...exportImage, ClientToken: 't' }), 'exportImageTaskId'))
  expect(two).toBe(one)
  expect(send({ ...exportImage, ImageId: 'ami-2', ClientToken: 't' })).toContain(
    'IdempotentParameterMismatch',
  )
})

test.each([
  ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 200, ''],
  ['another secret', 401, 'AuthFailure'],
])('a signature is verified by the secret: %s', (secretAccessKey, status, code) => {
  const { send, heard } = talk('verifying')
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-amz-date': '20260101T000000Z' }
  const request = {
    service: 'ec2',
    region: 'us-east-1',
    host: 'localhost',
    path: '/',
    method: 'POST',
    headers,
    body: encode(volume),
  }
  const made = sign(request, { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey }).headers ?? {}
  const lower = Object.entries(made).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(value),
  ])
  expect(textOf(send(volume, { headers: Object.fromEntries(lower) }), 'Code')).toBe(code)
  expect(heard.at(-1)).toMatch(new RegExp(`^${status}`))
})

test('a finished conversion cannot be cancelled', () => {
  const { send, wait } = talk()
  const id = textOf(send(volume), 'conversionTaskId')
  wait(60_000)
  expect(send({ Action: 'CancelConversionTask', ConversionTaskId: id })).toContain(
    'DeleteConversionTaskError',
  )
})

const plainText = (text: string) =>
  text.replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, inside) => inside.replaceAll('&', '&amp;'))

function textAt(xml: string, name: string): string {
  const text = textOf(plainText(xml), name)
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
