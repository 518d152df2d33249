import { refusal } from '../refusals.ts'
import type { Defect, Level } from '../twist.ts'
import { old, pass, recent, refuseWith, wrong } from './wrong.ts'

/** Parameters which an operation has to ask for; the name before the value says where. */
const wanted = {
  ImportVolume: [
    'AvailabilityZone',
    'Image',
    'Image.Format',
    'Image.Bytes',
    'Image.ImportManifestUrl',
    'Volume',
  ],
  ImportInstance: [
    'Platform',
    'DiskImage.N.Image.Format',
    'DiskImage.N.Image.Bytes',
    'DiskImage.N.Image.ImportManifestUrl',
  ],
  ExportImage: ['DiskImageFormat', 'ImageId', 'S3ExportLocation', 'S3ExportLocation.S3Bucket'],
  CreateInstanceExportTask: ['InstanceId', 'TargetEnvironment', 'ExportToS3'],
  CancelConversionTask: ['ConversionTaskId'],
  CancelExportTask: ['ExportTaskId'],
} as const

const pattern = (name: string) => new RegExp(`^${name.replaceAll('.', '\\.').replace('N', '\\d+')}$`)

/** A structure is not wanted when neither it nor what it has to hold is. */
const inside = (action: string, name: string): RegExp =>
  ['Image', 'Volume', 'S3ExportLocation'].includes(name) && action !== 'ImportInstance'
    ? new RegExp(`^${name}(\\.|$)`)
    : pattern(name)

const optional = (action: string, name: string): Defect =>
  wrong(`optional-${action}-${name}`, 'MUST', `${action} does without ${name}.`, {
    at: action,
    in: recent,
    refuse: pass('missing', inside(action, name)),
  })

const optionalOnce = (action: string, name: string): Defect =>
  wrong(`old-optional-${action}-${name}`, 'MUST', `At 2013-02-01, ${action} does without ${name}.`, {
    at: action,
    in: old,
    refuse: pass('missing', inside(action, name)),
  })

const demanded = (action: string, name: string, level: Level = 'MUST'): Defect =>
  wrong(`demanded-${action}-${name}`, level, `${action} wants ${name}, which may be left out.`, {
    at: action,
    object: ({ params }) =>
      [...params.keys()].some((key) => key === name || key.startsWith(`${name}.`))
        ? undefined
        : refusal('missing', name, 'MissingParameter', `The request must contain the parameter ${name}`),
  })

/** What is required and is not asked for, and what is asked for and is not required. */
export const requiredDefects: readonly Defect[] = [
  ...Object.entries(wanted).flatMap(([action, names]) => names.map((name) => optional(action, name))),
  optionalOnce('ImportVolume', 'AvailabilityZone'),
  optionalOnce('ImportVolume', 'Image.Bytes'),
  optionalOnce('ImportVolume', 'Volume'),
  optionalOnce('ImportInstance', 'Platform'),
  optionalOnce('CancelConversionTask', 'ConversionTaskId'),
  optionalOnce('CancelExportTask', 'ExportTaskId'),
  optionalOnce('CreateInstanceExportTask', 'InstanceId'),
  wrong('optional-second-disk-format', 'MUST', 'Only the first DiskImage needs a format.', {
    at: 'ImportInstance',
    refuse: pass('missing', /^DiskImage\.([2-9]|\d\d+)\.Image\.Format$/),
  }),
  wrong('optional-second-disk-bytes', 'MUST', 'Only the first DiskImage needs its bytes.', {
    at: 'ImportInstance',
    refuse: pass('missing', /^DiskImage\.([2-9]|\d\d+)\.Image\.Bytes$/),
  }),
  wrong('optional-second-disk-manifest', 'MUST', 'Only the first DiskImage needs a manifest.', {
    at: 'ImportInstance',
    refuse: pass('missing', /^DiskImage\.([2-9]|\d\d+)\.Image\.ImportManifestUrl$/),
  }),
  demanded('ImportVolume', 'Description'),
  demanded('ImportInstance', 'Description'),
  demanded('ImportInstance', 'LaunchSpecification.InstanceType', 'SHOULD'),
  demanded('ImportImage', 'RoleName'),
  demanded('ImportImage', 'ClientToken'),
  demanded('ImportImage', 'Architecture'),
  demanded('ImportSnapshot', 'Description'),
  demanded('ImportSnapshot', 'ClientData'),
  demanded('ExportImage', 'RoleName'),
  demanded('ExportImage', 'ClientToken'),
  demanded('CreateInstanceExportTask', 'ExportToS3.ContainerFormat'),
  demanded('CancelConversionTask', 'ReasonMessage'),
  demanded('CancelImportTask', 'CancelReason'),
  demanded('DescribeConversionTasks', 'ConversionTaskId'),
  demanded('DescribeImportImageTasks', 'ImportTaskId'),
  demanded('DescribeImportSnapshotTasks', 'MaxResults'),
  demanded('DescribeExportImageTasks', 'ExportImageTaskId'),
  demanded('DescribeExportTasks', 'ExportTaskId'),
  wrong('missing-code', 'MUST', 'A parameter that is missing is a ValidationError.', {
    refuse: refuseWith('missing', { code: 'ValidationError' }),
  }),
  wrong('missing-code-value', 'MUST', 'A parameter that is missing is an InvalidParameterValue.', {
    refuse: refuseWith('missing', { code: 'InvalidParameterValue' }),
  }),
  wrong('missing-internal', 'MUST', 'A parameter that is missing is an InternalFailure.', {
    refuse: refuseWith('missing', { code: 'InternalFailure', status: 500 }),
  }),
  wrong('missing-nameless', 'SHOULD', 'The message about a missing parameter does not name it.', {
    refuse: refuseWith('missing', { message: 'A parameter is required' }),
  }),
]
