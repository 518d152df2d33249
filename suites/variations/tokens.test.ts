import { expect, test } from 'vitest'
import { changed, contextAt, told, variantOf, variantsOf } from './context.fixture.ts'
import { repeated, reused } from './tokens.ts'
import { tokenOf } from './without-token.ts'

test('a request with a token is repeated in four ways', () => {
  expect(told(variantsOf(repeated, 'ExportImage')).slice(0, 4)).toEqual([
    'as-it-was.0: accepted',
    'by-get.0: accepted',
    'in-another-order.0: accepted',
    'every-byte-encoded.0: accepted',
  ])
})

test('the repetition says the same, and has to name the task of the first', () => {
  const variant = variantOf(repeated, 'ExportImage', 'by-get.0')
  const { control, test: sent, answer, clause } = variant.make()
  expect(changed(variant)).toEqual({})
  expect([control!.wire.ClientToken, sent.method]).toEqual(['ec2spec-{{nonce}}', 'GET'])
  expect(answer!.children).toContainEqual(
    expect.objectContaining({ name: 'exportImageTaskId', text: '{{exportImageTaskId}}' }),
  )
  expect(clause).toBe('scenario.repeat-export-image-task-with-its-token')
})

test('a repetition may be encoded otherwise, or have its keys in another order', () => {
  const sent = (name: string) => variantOf(repeated, 'ExportImage', name).make().test
  expect(sent('every-byte-encoded.0').encoding).toBe('every-byte')
  expect(Object.keys(sent('in-another-order.0').wire)).toEqual([
    'ClientToken',
    'S3ExportLocation.S3Bucket',
    'ImageId',
    'DiskImageFormat',
    'Version',
    'Action',
  ])
})

test('full requests are repeated as well', () => {
  const { control } = variantOf(repeated, 'ExportImage', 'as-it-was.2').make()
  expect(control!.wire).toMatchObject({
    ClientToken: 'ec2spec-{{nonce}}',
    Description: `R&D <disk> "1" & '2' {{nonce}}`,
    'S3ExportLocation.S3Prefix': 'exports/',
  })
})

test('a used token with one member more, or less, is a mismatch', () => {
  const names = variantsOf(reused, 'ExportImage').map(({ name }) => name)
  expect(names.filter((name) => name.endsWith('Description') || name.endsWith('markup'))).toEqual([
    'with-text-markup',
    'with-with-Description',
    'without-text-markup',
    'without-with-Description',
  ])
  const { situation, about } = variantOf(reused, 'ExportImage', 'with-text-markup')
  expect([situation, about]).toEqual(['idempotent-mismatch', 'ClientToken'])
  const change = (name: string) => changed(variantOf(reused, 'ExportImage', name))
  expect(change('with-with-Description')).toEqual({ Description: 'ec2spec {{nonce}}' })
  expect(change('without-with-Description')).toEqual({ Description: null })
})

test('false, which most members mean by their absence, is no other request', () => {
  const context = contextAt('ImportImage')
  const withEncrypted = (value: boolean) => ({
    ...context.firm[0]!,
    name: 'Encrypted',
    about: 'Encrypted',
    edits: [{ path: ['Encrypted'], value }],
  })
  const made = (value: boolean) => [
    ...reused.finite!({ ...context, firm: [tokenOf(context)!, withEncrypted(value)] }),
  ]
  expect(made(true).map(({ name }) => name)).toEqual(['with-Encrypted', 'without-Encrypted'])
  expect(made(false)).toEqual([])
})

test('an operation without a token has neither', () => {
  expect(variantsOf(repeated, 'ImportVolume')).toEqual([])
  expect(variantsOf(reused, 'ImportVolume')).toEqual([])
})
