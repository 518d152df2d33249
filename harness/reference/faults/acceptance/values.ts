import { overlooked } from '../answered.ts'
import { family } from '../family.ts'
import { member } from '../members.ts'

const anyWord = (operations: string | readonly string[], path: string) =>
  member(operations, path, ({ enum: _, wordsSince: __, ...rest }) => rest)
const optional = (operations: string | readonly string[], path: string) =>
  member(operations, path, ({ required: _, oneOf: __, ...rest }) => rest)

/** Parameters that are taken and should not be: unknown, missing, of another type, word or size. */
export const values = family('acceptance', {
  'unknown-parameters': [
    'Parameters that the operation does not have are ignored.',
    overlooked('UnknownParameter'),
  ],
  'unknown-to-describe': [
    'DescribeConversionTasks ignores what it does not know.',
    {
      problems: (found, { action }) =>
        action === 'DescribeConversionTasks'
          ? found.filter(({ code }) => code !== 'UnknownParameter')
          : found,
    },
  ],
  'missing-parameters': ['Required parameters may be missing.', overlooked('MissingParameter')],
  'missing-format': [
    'ImportVolume takes an image without a format.',
    member('ImportVolume', 'input.Image', (right) => ({
      ...right,
      required: ['Bytes', 'ImportManifestUrl'],
    })),
  ],
  'missing-bytes': [
    'ImportInstance takes a disk without a size.',
    member('ImportInstance', 'input.DiskImages[].Image', (right) => ({
      ...right,
      required: ['Format', 'ImportManifestUrl'],
    })),
  ],
  'missing-manifest': [
    'ImportVolume takes an image without a manifest.',
    member('ImportVolume', 'input.Image', (right) => ({ ...right, required: ['Bytes', 'Format'] })),
  ],
  'missing-volume-size': [
    'ImportVolume takes a volume without a size.',
    member('ImportVolume', 'input', (right) => ({ ...right, required: ['Image'] })),
  ],
  'missing-image-id': [
    'ExportImage exports no image.',
    member('ExportImage', 'input', (right) => ({
      ...right,
      required: right.required!.filter((name) => name !== 'ImageId'),
    })),
  ],
  'missing-bucket': ['ExportImage exports to nowhere.', optional('ExportImage', 'input.S3ExportLocation')],
  'missing-instance-id': [
    'CreateInstanceExportTask exports no instance.',
    member('CreateInstanceExportTask', 'input', (right) => ({
      ...right,
      required: right.required!.filter((name) => name !== 'InstanceId'),
    })),
  ],
  'missing-platform': [
    'ImportInstance takes an instance without a platform.',
    optional('ImportInstance', 'input'),
  ],
  'neither-zone': [
    'ImportVolume takes a volume without a zone.',
    member('ImportVolume', 'input', ({ oneOf: _, ...rest }) => rest),
  ],
  'both-zones': [
    'ImportVolume takes a zone by name and by id at once.',
    overlooked('InvalidParameterCombination'),
  ],
  'format-of-another': [
    'ImportVolume takes the formats of ImportImage.',
    member('ImportVolume', 'input.Image.Format', (right) => ({
      ...right,
      enum: [...(right.enum ?? []), 'OVA'],
    })),
  ],
  'unknown-format': ['ImportVolume takes any disk format.', anyWord('ImportVolume', 'input.Image.Format')],
  'unknown-disk-format': [
    'ImportInstance takes any disk format.',
    anyWord('ImportInstance', 'input.DiskImages[].Image.Format'),
  ],
  'unknown-architecture': [
    'ImportInstance takes any architecture.',
    anyWord('ImportInstance', 'input.LaunchSpecification.Architecture'),
    'The list of architectures is open: the service was seen to take words that no page has.',
  ],
  'unknown-target': [
    'CreateInstanceExportTask exports for any environment.',
    anyWord('CreateInstanceExportTask', 'input.TargetEnvironment'),
  ],
  'unknown-export-format': [
    'ExportImage exports in any format.',
    anyWord('ExportImage', 'input.DiskImageFormat'),
  ],
  'unknown-tenancy': [
    'ImportInstance takes any tenancy.',
    anyWord('ImportInstance', 'input.LaunchSpecification.Placement.Tenancy'),
  ],
  'unknown-boot-mode': ['ImportImage takes any boot mode.', anyWord('ImportImage', 'input.BootMode')],
  'size-in-words': [
    'ImportVolume takes words for the size of the image.',
    member('ImportVolume', 'input.Image.Bytes', () => ({ type: 'string' })),
  ],
  'volume-size-in-words': [
    'ImportInstance takes words for the size of a volume.',
    member('ImportInstance', 'input.DiskImages[].Volume.Size', () => ({ type: 'string' })),
  ],
  'truth-in-words': [
    'ImportImage takes any word for Encrypted.',
    member('ImportImage', 'input.Encrypted', () => ({ type: 'string' })),
  ],
  'time-in-words': [
    'ImportSnapshot takes any text for a time.',
    member('ImportSnapshot', 'input.ClientData.UploadStart', () => ({ type: 'string' })),
  ],
  'negative-size': [
    'ImportVolume takes a negative size.',
    member('ImportVolume', 'input.Image.Bytes', ({ minimum: _, ...rest }) => rest),
  ],
  'negative-page': [
    'DescribeExportImageTasks takes pages of less than none.',
    member('DescribeExportImageTasks', 'input.MaxResults', ({ minimum: _, ...rest }) => rest),
  ],
  'large-page': [
    'DescribeExportImageTasks takes pages of any size.',
    member('DescribeExportImageTasks', 'input.MaxResults', ({ maximum: _, ...rest }) => rest),
  ],
})
