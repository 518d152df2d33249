import type { Params } from '../../../shape/encode.ts'
import type { Changes } from '../../changes.ts'
import type { Context } from '../../context.ts'
import { family } from '../family.ts'
import { demanded, forgotten, member } from '../members.ts'

const without = (operations: string | readonly string[], path: string, word: string) =>
  member(operations, path, (right) => ({
    ...right,
    enum: (right.enum as readonly string[]).filter((each) => each !== word),
  }))
const atMost = (operations: string, path: string, maximum: number) =>
  member(operations, path, (right) => ({ ...right, maximum }))
const all = (params: Params): string => JSON.stringify(params)

/** Requests that are refused and should be taken. */
export const strict = family('acceptance', {
  'no-fractions': [
    'A time with a fraction of a second is refused.',
    refusing(({ params }) => /\.\d+Z/.test(all(params))),
  ],
  'four-gibibytes': [
    'Images of more than four gibibytes are refused.',
    refusing(({ params }) =>
      [...all(params).matchAll(/"Bytes":"?(\d+)/g)].some(([, bytes]) => Number(bytes) > 2 ** 32),
    ),
  ],
  'short-tokens': [
    'A ClientToken has at most 36 characters.',
    refusing(({ params }) => String(params.ClientToken ?? '').length > 36),
  ],
  'no-description': [
    'ImportInstance does not know Description.',
    forgotten('ImportInstance', 'input.Description'),
  ],
  'no-zone-id': [
    'ImportVolume does not know AvailabilityZoneId.',
    forgotten('ImportVolume', 'input.AvailabilityZoneId'),
  ],
  'no-placement': [
    'ImportInstance does not know Placement.',
    forgotten('ImportInstance', 'input.LaunchSpecification.Placement'),
  ],
  'no-reason': [
    'CancelConversionTask does not know ReasonMessage.',
    forgotten('CancelConversionTask', 'input.ReasonMessage'),
  ],
  'no-cancel-reason': [
    'CancelImportTask does not know CancelReason.',
    forgotten('CancelImportTask', 'input.CancelReason'),
  ],
  'no-tags': [
    'ExportImage does not know TagSpecification.',
    forgotten('ExportImage', 'input.TagSpecifications'),
  ],
  'no-export-tags': [
    'CreateInstanceExportTask does not know TagSpecification.',
    forgotten('CreateInstanceExportTask', 'input.TagSpecifications'),
  ],
  'no-prefix': [
    'CreateInstanceExportTask does not know S3Prefix.',
    forgotten('CreateInstanceExportTask', 'input.ExportToS3Task.S3Prefix'),
  ],
  'no-client-data': ['ImportImage does not know ClientData.', forgotten('ImportImage', 'input.ClientData')],
  'no-url': ['ImportSnapshot does not know Url.', forgotten('ImportSnapshot', 'input.DiskContainer.Url')],
  'no-filters': [
    'DescribeExportImageTasks does not know Filter.',
    forgotten('DescribeExportImageTasks', 'input.Filters'),
  ],
  'no-ids': [
    'DescribeExportTasks does not know ExportTaskId.',
    forgotten('DescribeExportTasks', 'input.ExportTaskIds'),
  ],
  'no-size-of-page': [
    'DescribeImportSnapshotTasks does not know MaxResults.',
    forgotten('DescribeImportSnapshotTasks', 'input.MaxResults'),
  ],
  'demands-description': [
    'ImportVolume asks for a Description.',
    demanded('ImportVolume', 'input', 'Description'),
  ],
  'demands-token': ['ExportImage asks for a ClientToken.', demanded('ExportImage', 'input', 'ClientToken')],
  'demands-role': ['ImportImage asks for a RoleName.', demanded('ImportImage', 'input', 'RoleName')],
  'demands-ids': [
    'DescribeConversionTasks asks for ids.',
    demanded('DescribeConversionTasks', 'input', 'ConversionTaskIds'),
  ],
  'demands-prefix': [
    'ExportImage asks for a prefix.',
    demanded('ExportImage', 'input.S3ExportLocation', 'S3Prefix'),
  ],
  'demands-subnet': [
    'ImportInstance asks for a subnet.',
    demanded('ImportInstance', 'input.LaunchSpecification', 'SubnetId'),
  ],
  'no-vhd': ['ImportVolume takes no VHD.', without('ImportVolume', 'input.Image.Format', 'VHD')],
  'no-raw': [
    'ImportInstance takes no RAW.',
    without('ImportInstance', 'input.DiskImages[].Image.Format', 'RAW'),
  ],
  'no-i386': [
    'ImportInstance takes no i386.',
    without('ImportInstance', 'input.LaunchSpecification.Architecture', 'i386'),
    'Not every type of instance is of every architecture: a refusal with InvalidParameterValue is right as well.',
  ],
  'no-dedicated': [
    'ImportInstance takes no dedicated tenancy.',
    without('ImportInstance', 'input.LaunchSpecification.Placement.Tenancy', 'dedicated'),
    'A target may want what a tenancy needs to be there first: a refusal is right as well.',
  ],
  'no-microsoft': [
    'CreateInstanceExportTask exports nothing for microsoft.',
    without('CreateInstanceExportTask', 'input.TargetEnvironment', 'microsoft'),
  ],
  'no-raw-export': ['ExportImage exports no RAW.', without('ExportImage', 'input.DiskImageFormat', 'RAW')],
  'no-uefi': ['ImportImage takes no uefi.', without('ImportImage', 'input.BootMode', 'uefi')],
  'small-images': [
    'ImportVolume takes no image beyond 2 GiB.',
    atMost('ImportVolume', 'input.Image.Bytes', 2 ** 31 - 1),
  ],
  'small-volumes': [
    'ImportInstance takes no volume beyond 1 TiB.',
    atMost('ImportInstance', 'input.DiskImages[].Volume.Size', 1024),
    'No document says how large a volume may be.',
  ],
  'short-pages': [
    'DescribeImportImageTasks takes no page of more than 5.',
    atMost('DescribeImportImageTasks', 'input.MaxResults', 5),
  ],
  'ascii-only': ['Text beyond ASCII is refused.', refusing(({ params }) => /[^\0-\x7f]/.test(all(params)))],
  'keys-by-bytes': [
    'Keys of tags are measured in bytes.',
    {
      problems: (found, { params }) =>
        found.length || !tagKeys(params).some((key) => Buffer.byteLength(key) > 128)
          ? found
          : [{ code: 'InvalidTagKey.Malformed', message: 'The key is too long', status: 400 }],
    },
  ],
  'no-markup': ['Text with < is refused.', refusing(({ params }) => all(params).includes('<'))],
  'one-disk': [
    'ImportInstance takes one disk.',
    refusing(({ params }) => (params.DiskImages as readonly unknown[] | undefined)?.[1] !== undefined),
    'The pages speak of machines with one volume: a second disk may be refused.',
  ],
  'one-id': [
    'A describe takes one id.',
    refusing(({ params }) =>
      Object.entries(params).some(
        ([name, value]) => name.endsWith('TaskIds') && (value as readonly unknown[]).length > 1,
      ),
    ),
  ],
  'manifest-without-query': [
    'A manifest URL with a query is refused.',
    refusing(({ params }) => /ManifestUrl":"[^"]*\?/.test(all(params))),
  ],
  'no-numbers': [
    'A list with a number in its name is unknown to ImportImage.',
    {
      wire: (wire) =>
        wire.Action === 'ImportImage'
          ? Object.fromEntries(
              Object.entries(wire).map(([key, value]) => [key.replace(/\.\d+\./, '.member.1.'), value]),
            )
          : wire,
    },
  ],
})

function refusing(when: (context: Context) => boolean): Partial<Changes> {
  return {
    problems: (found, context) =>
      when(context)
        ? [...found, { code: 'InvalidParameterValue', message: 'This is not supported.', status: 400 }]
        : found,
  }
}

const tagKeys = ({ TagSpecifications = [] }: Params): string[] =>
  (TagSpecifications as readonly { readonly Tags?: readonly { readonly Key?: string }[] }[]).flatMap(
    ({ Tags = [] }) => Tags.flatMap(({ Key }) => Key ?? []),
  )
