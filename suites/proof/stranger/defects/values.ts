import type { Params } from '../nouns.ts'
import { refusal } from '../refusals.ts'
import type { Defect, Level } from '../twist.ts'
import { pass, refuseWith, row, wrong } from './wrong.ts'

/** Takes a value that is not of the type. */
const untyped = (action: string, name: string, sentence: string): Defect =>
  wrong(`untyped-${action}-${name}`, 'SHOULD', sentence, {
    at: action,
    rows: row(name, { type: 'string' }),
  })

const limited = (
  id: string,
  level: Level,
  action: string,
  name: string,
  isTooMuch: (value: string) => boolean,
  sentence: string,
): Defect =>
  wrong(id, level, sentence, {
    at: action,
    object: ({ params }) =>
      isTooMuch(params.get(name) ?? '')
        ? refusal('value', name, 'InvalidParameterValue', `Value for parameter ${name} is invalid.`)
        : undefined,
  })

const hasBoth = (params: Params) => params.has('AvailabilityZone') && params.has('AvailabilityZoneId')

/** Values that are taken and ought not to be, and the other way round. */
export const valueDefects: readonly Defect[] = [
  untyped('ImportVolume', 'Image.Bytes', 'ImportVolume takes bytes that are not a positive number.'),
  untyped('ImportVolume', 'Volume.Size', 'ImportVolume takes a size that is not a positive number.'),
  untyped(
    'ImportInstance',
    'DiskImage.N.Image.Bytes',
    'ImportInstance takes bytes that are not a positive number.',
  ),
  untyped(
    'ImportInstance',
    'DiskImage.N.Volume.Size',
    'ImportInstance takes a size that is not a positive number.',
  ),
  untyped(
    'ImportInstance',
    'LaunchSpecification.Monitoring',
    'ImportInstance takes a Monitoring that is no boolean.',
  ),
  untyped('ImportImage', 'Encrypted', 'ImportImage takes an Encrypted that is no boolean.'),
  untyped('ImportImage', 'ClientData.UploadSize', 'ImportImage takes an UploadSize that is no number.'),
  untyped('ImportSnapshot', 'ClientData.UploadStart', 'ImportSnapshot takes an UploadStart that is no time.'),
  untyped('ImportVolume', 'DryRun', 'ImportVolume takes a DryRun that is no boolean.'),
  untyped(
    'DescribeImportImageTasks',
    'MaxResults',
    'DescribeImportImageTasks takes a MaxResults that is no number.',
  ),
  wrong('zero-bytes', 'SHOULD', 'ImportVolume takes an image of no bytes.', {
    at: 'ImportVolume',
    rows: row('Image.Bytes', { type: 'long' }),
  }),
  wrong('negative-size', 'SHOULD', 'ImportVolume takes a volume of zero or less.', {
    at: 'ImportVolume',
    rows: row('Volume.Size', { type: 'long' }),
  }),
  limited(
    'bytes-32',
    'MUST',
    'ImportVolume',
    'Image.Bytes',
    (text) => Number(text) > 2 ** 31 - 1,
    'Image.Bytes is a number of 32 bits.',
  ),
  limited(
    'bytes-not-tiny',
    'SHOULD',
    'ImportVolume',
    'Image.Bytes',
    (text) => text === '1',
    'An image of a single byte is refused.',
  ),
  limited(
    'manifest-https',
    'MUST',
    'ImportVolume',
    'Image.ImportManifestUrl',
    (text) => text.includes('?'),
    'A manifest with a query string is refused.',
  ),
  limited(
    'bytes-multiple',
    'SHOULD',
    'ImportVolume',
    'Image.Bytes',
    (text) => Number(text) % 512 !== 0,
    'Image.Bytes has to be a multiple of 512.',
  ),
  limited(
    'bytes-as-gib',
    'MUST',
    'ImportVolume',
    'Image.Bytes',
    (text) => Number(text) > 16_384,
    'Image.Bytes is taken for GiB, and is too large.',
  ),
  limited(
    'upload-size-whole',
    'MUST',
    'ImportImage',
    'ClientData.UploadSize',
    (text) => text.includes('.'),
    'UploadSize has to be a whole number.',
  ),
  limited(
    'upload-no-zone',
    'MUST',
    'ImportImage',
    'ClientData.UploadStart',
    (text) => text.endsWith('Z'),
    'UploadStart has to be without a zone.',
  ),
  wrong('zones-both', 'SHOULD', 'ImportVolume takes a zone and the id of a zone together.', {
    at: 'ImportVolume',
    refuse: (refused, { params }) => (refused.step === 'rule' && hasBoth(params) ? undefined : refused),
  }),
  wrong('zone-id-unknown', 'MUST', 'ImportVolume has no AvailabilityZoneId.', {
    at: 'ImportVolume',
    rows: (rows) => rows.filter(({ name }) => name !== 'AvailabilityZoneId'),
  }),
  wrong('key-without-encrypted', 'MUST', 'ImportImage takes a KmsKeyId without Encrypted.', {
    at: 'ImportImage',
    refuse: pass('rule', /KmsKeyId/),
  }),
  wrong('snapshot-key-without-encrypted', 'MUST', 'ImportSnapshot takes a KmsKeyId without Encrypted.', {
    at: 'ImportSnapshot',
    refuse: pass('rule', /KmsKeyId/),
  }),
  wrong('key-known-at-once', 'SHOULD', 'ImportImage refuses a KmsKeyId that is not an ARN.', {
    at: 'ImportImage',
    object: ({ params }) =>
      /^(?!arn:)./.test(params.get('KmsKeyId') ?? '')
        ? refusal('rule', 'KmsKeyId', 'InvalidParameterValue', 'The key does not exist')
        : undefined,
  }),
  wrong('value-code', 'SHOULD', 'A value that is wrong is a ValidationException.', {
    refuse: refuseWith('value', { code: 'ValidationException' }),
  }),
  wrong('value-internal', 'MUST', 'A number that is none is an InternalError.', {
    refuse: refuseWith('value', { code: 'InternalError', status: 500 }),
  }),
]
