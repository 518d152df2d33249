import type { Params } from '../../shape/encode.ts'
import { ApiError, type Failure } from '../api-error.ts'
import type { Changes } from '../changes.ts'
import { answered } from '../faults/answered.ts'
import { family } from '../faults/family.ts'

const invalid = { code: 'InvalidParameterValue' }
const when = (
  code: string,
  message: string,
  applies: (params: Params, action: string) => unknown,
): Partial<Changes> => ({
  problems: (found, { params, action }) =>
    found.length || !applies(params, action) ? found : [{ code, message, status: 400 }],
})
const launch = ({ LaunchSpecification }: Params) => (LaunchSpecification ?? {}) as Params
const byId = /TaskIds?$/

/** What is refused, when, and how. */
export const refusals = family('right', {
  messages: [
    'Messages are in words of its own.',
    { error: (right) => ({ ...right, message: 'So nicht: „<&>“.' }) },
  ],
  'action-parameter': [
    'A request without an action is MissingParameter.',
    answered('MissingAction', { code: 'MissingParameter' }),
  ],
  'token-of-a-cancelled': [
    'The token of a task that was cancelled is refused.',
    {
      repeated(right) {
        if (right?.cancelledAt === undefined) return right
        throw new ApiError('IdempotentParameterMismatch', 'The token is that of a task that was cancelled.')
      },
    },
  ],
  'format-value': ['A wrong disk format is InvalidParameterValue.', answered('InvalidFormat', invalid)],
  'combination-value': [
    'A forbidden combination is InvalidParameterValue.',
    answered('InvalidParameterCombination', invalid),
  ],
  'value-parameter': [
    'A wrong value is InvalidParameter.',
    answered('InvalidParameterValue', { code: 'InvalidParameter' }),
  ],
  'dependency-value': [
    'A key without encryption is InvalidParameterCombination.',
    answered('InvalidParameterDependency', { code: 'InvalidParameterCombination' }),
  ],
  'unknown-as-malformed': [
    'An unknown conversion task is InvalidConversionTaskId.Malformed.',
    answered('InvalidConversionTaskId', { code: 'InvalidConversionTaskId.Malformed' }),
  ],
  'malformed-as-unknown': [
    'A malformed conversion task id is InvalidConversionTaskId.',
    answered('InvalidConversionTaskId.Malformed', { code: 'InvalidConversionTaskId' }),
  ],
  'export-malformed': [
    'An unknown export task is InvalidExportTaskID.Malformed (errata E13).',
    answered('InvalidExportTaskID.NotFound', { code: 'InvalidExportTaskID.Malformed' }),
  ],
  'import-value': [
    'An unknown import task is InvalidParameterValue.',
    {
      error: (right, { action }) =>
        /Import(Image|Snapshot)?Task/.test(action) && /^InvalidConversionTaskId/.test(right.code)
          ? { ...right, ...invalid }
          : right,
    },
  ],
  'finished-state': [
    'A finished task cannot be cancelled, with IncorrectState and status 409.',
    answered('DeleteConversionTaskError', { code: 'IncorrectState', status: 409 }),
  ],
  'page-token': [
    'A wrong page token is InvalidPaginationToken.',
    answered('InvalidNextToken', { code: 'InvalidPaginationToken' }),
  ],
  'linux-refused': [
    'ImportInstance takes no Linux (errata D8).',
    when(
      'InvalidParameterValue',
      'Only Windows can be imported.',
      ({ Platform }, action) => action === 'ImportInstance' && Platform === 'Linux',
    ),
  ],
  'disks-required': [
    'ImportInstance asks for a disk and a launch specification (errata D7).',
    when(
      'MissingParameter',
      'The request must contain the parameter DiskImage',
      ({ DiskImages, LaunchSpecification }, action) =>
        action === 'ImportInstance' && !(DiskImages && LaunchSpecification),
    ),
  ],
  'one-disk': [
    'ImportInstance takes a single disk (errata D14).',
    when(
      'InvalidParameterValue',
      'Only single-volume images are supported.',
      ({ DiskImages = [] }) => (DiskImages as readonly unknown[]).length > 1,
    ),
  ],
  'disk-container-required': [
    'An import of an image asks for disks.',
    when(
      'MissingParameter',
      'The request must contain the parameter DiskContainer',
      ({ DiskContainers }, action) => action === 'ImportImage' && !DiskContainers,
    ),
  ],
  'subnet-unknown': [
    'A subnet that is not there is InvalidSubnetID.NotFound.',
    when('InvalidSubnetID.NotFound', 'The subnet does not exist.', (params) => launch(params).SubnetId),
  ],
  'groups-unknown': [
    'A security group that is not there is InvalidGroup.NotFound.',
    when(
      'InvalidGroup.NotFound',
      'The security group does not exist.',
      (params) => launch(params).GroupNames ?? launch(params).SecurityGroups ?? launch(params).GroupIds,
    ),
  ],
  'image-unknown': [
    'An image that is not there is InvalidAMIID.NotFound.',
    when(
      'InvalidAMIID.NotFound',
      'The image does not exist.',
      ({ ImageId }, action) => action === 'ExportImage' && ImageId,
    ),
  ],
  'url-unreachable': [
    'A disk that is named by its URL is not reached: InvalidParameter.',
    when('InvalidParameter', 'The disk cannot be read.', (params) => /"Url":/.test(JSON.stringify(params))),
  ],
  'instance-unknown': [
    'An instance that is not there is InvalidInstanceID.NotFound.',
    when('InvalidInstanceID.NotFound', 'The instance does not exist.', ({ InstanceId }) => InstanceId),
  ],
  'snapshot-unknown': [
    'A snapshot that is not there is InvalidSnapshot.NotFound.',
    when('InvalidSnapshot.NotFound', 'The snapshot does not exist.', ({ DiskContainers = [] }) =>
      (DiskContainers as readonly Params[]).some(({ SnapshotId }) => SnapshotId),
    ),
  ],
  'dry-run-first': [
    'A dry run is answered before the parameters are looked at.',
    { problems: (found, { params }) => (params.DryRun === true ? [] : found) },
  ],
  'dry-run-last': [
    'A dry run looks whether the tasks are there as well.',
    {
      problems: (found, { params, store }) =>
        params.DryRun === true && namesUnknown(params, store.tasks) ? [...found, notThere] : found,
    },
  ],
  'missing-first': [
    'What is missing is told before what is unknown.',
    {
      problems: (found) =>
        found.toSorted(
          (a, b) => Number(b.code === 'MissingParameter') - Number(a.code === 'MissingParameter'),
        ),
    },
  ],
  'lower-camel-names': [
    'Messages write parameters with a small first letter.',
    {
      error: (right) => ({
        ...right,
        message: right.message.replace(
          /parameter (\w)/,
          (_, letter: string) => `parameter ${letter.toLowerCase()}`,
        ),
      }),
    },
  ],
})

const notThere: Failure = { code: 'InvalidConversionTaskId', message: 'There is no such task.', status: 400 }
const namesUnknown = (params: Params, tasks: ReadonlyMap<string, unknown>): boolean =>
  Object.entries(params).some(
    ([name, ids]) => byId.test(name) && [ids].flat().some((id) => !tasks.has(String(id))),
  )
