import type { Params, Value } from '../../shape/encode.ts'
import type { Changes } from '../changes.ts'
import { answered } from '../faults/answered.ts'
import { editAt } from '../faults/edit-at.ts'
import { family } from '../faults/family.ts'
import { dropped } from '../faults/members.ts'
import { shown } from '../faults/shown.ts'
import type { Task } from '../tasks/task.ts'

const gone = () => undefined
const describesImages = 'DescribeImportImageTasks'

/** The operation is refused for what the account, the region or the bucket has. */
const refusedFor = (operation: string, code: string, message: string): Partial<Changes> => ({
  outcome: (right, { action }) =>
    action === operation && 'value' in right ? { error: { code, message, status: 403 } } : right,
})

/** What the real service was seen to do, and other answers that no document excludes. */
export const observed = family('right', {
  'no-grant': [
    'No bucket has the grant that an instance export needs.',
    refusedFor(
      'CreateInstanceExportTask',
      'AuthFailure',
      'vm-import-export@example.com must have WRITE and READ_ACL permission on the S3 bucket.',
    ),
  ],
  'disabled-here': [
    'The region has no image imports.',
    refusedFor('ImportImage', 'AuthFailure', 'This request has been administratively disabled.'),
  ],
  'no-opt-in': [
    'The account is not subscribed to image exports.',
    refusedFor('ExportImage', 'OptInRequired', 'You are not subscribed to this service.'),
  ],
  'no-type-of-errors': [
    'Errors have no Content-Type.',
    {
      response: ({ headers: { 'content-type': type, ...others }, ...right }) => ({
        ...right,
        headers: { ...others, ...(right.status < 400 && type && { 'content-type': type }) },
      }),
    },
  ],
  'no-image-id': [
    'A described export does not name its image.',
    shown('DescribeExportImageTasks', 'ImageId', gone),
  ],
  'no-snapshot-format': [
    'A snapshot task does not tell its format.',
    shown('*', 'SnapshotTaskDetail.Format', gone),
  ],
  'description-of-the-task': [
    'The disk of a snapshot task has the description of the task.',
    {
      view: (task) =>
        task.SnapshotTaskDetail
          ? {
              ...task,
              SnapshotTaskDetail: {
                ...(task.SnapshotTaskDetail as Params),
                Description: task.Description ?? '',
              },
            }
          : task,
    },
  ],
  'fails-at-once': [
    'Tasks fail by themselves a moment after they were made.',
    {
      stage: (right, task, now) =>
        hasFailed(task, now)
          ? { ...right, state: 'cancelled', why: 'ClientError: Disk validation failed [403 Forbidden]' }
          : right,
      cancelled: (right, { now }) => right.filter((task) => !hasFailed(task, now)),
    },
  ],
  'converted-to-raw': [
    'A conversion that is done shows the image that came of it.',
    {
      view: (task) =>
        task.State === 'completed'
          ? editAt(task, 'ImportVolume.Image', (image) => ({
              ...(image as Params),
              Format: 'RAW',
              Size: 8 * 2 ** 30,
            }))
          : task,
    },
  ],
  'export-filter-ignored': [
    'The filter task-state of image exports has no effect.',
    {
      params: (right, { action }) =>
        action === 'DescribeExportImageTasks' ? editAt(right, 'Filters[]', withoutState) : right,
    },
  ],
  'empty-first-page': [
    'The first page is empty and has a token.',
    {
      output: (right, { action, wire }) =>
        isPaged(action) && wire.MaxResults !== undefined && wire.NextToken === undefined
          ? { ...emptied(right), NextToken: 'first' }
          : right,
      params: (right) => (right.NextToken === 'first' ? withoutToken(right) : right),
    },
  ],
  'status-404': [
    'What is not found has status 404.',
    {
      error: (right) =>
        /NotFound$|^InvalidConversionTaskId$/.test(right.code) ? { ...right, status: 404 } : right,
    },
  ],
  'status-409': ['A missing parameter has status 409.', answered('MissingParameter', { status: 409 })],
  'status-422': ['A wrong value has status 422.', answered('InvalidParameterValue', { status: 422 })],
  'mismatch-409': [
    'A token with another request has status 409.',
    answered('IdempotentParameterMismatch', { status: 409 }),
  ],
  'false-unsaid': [
    'What is false is left out of an answer.',
    { xml: (right) => right.replace(/<encrypted>false<\/encrypted>/g, '') },
  ],
  'license-lost': ['LicenseType does not come back.', shown('*', 'LicenseType', gone)],
  'licenses-lost': [
    'License configurations do not come back.',
    shown(describesImages, 'LicenseSpecifications', gone),
  ],
  'usage-operation': [
    'UsageOperation is lost when the task is looked at.',
    dropped(describesImages, 'output.ImportImageTasks[].UsageOperation'),
  ],
  'boot-mode-lost': ['BootMode does not come back.', shown(describesImages, 'BootMode', gone)],
  'disk-description-lost': [
    'The Description of an image disk does not come back.',
    shown('*', 'SnapshotDetails[].Description', gone),
  ],
  'snapshot-disk-description': [
    'The Description of a snapshot disk does not come back.',
    shown('*', 'SnapshotTaskDetail.Description', gone),
  ],
  'zone-id-lost': [
    'The zone is not given back by its id.',
    shown('*', 'ImportVolume.AvailabilityZoneId', gone),
  ],
  'disks-swapped': [
    'The disks of an instance come back in reverse.',
    shown('*', 'ImportInstance.Volumes', (all) => [...(all as readonly Value[])].reverse()),
  ],
})

const hasFailed = ({ createdAt, cancelledAt = Infinity }: Task, now: number): boolean =>
  now - createdAt >= 1 && cancelledAt - createdAt >= 1

const withoutState = (filter: Value): Value | undefined =>
  (filter as Params).Name === 'task-state' ? undefined : filter

const isPaged = (action: string): boolean => /^Describe(Import|ExportImage)/.test(action)

const emptied = (output: Params): Params =>
  Object.fromEntries(Object.entries(output).map(([name, value]) => [name, Array.isArray(value) ? [] : value]))

const withoutToken = ({ NextToken: _, ...others }: Params): Params => others
