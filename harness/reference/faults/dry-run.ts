import type { Changes, Outcome } from '../changes.ts'
import type { Context } from '../context.ts'
import { answered } from './answered.ts'
import { family } from './family.ts'
import { forgotten } from './members.ts'

const creates = /^(Import|Export|Create)/
const isGranted = (outcome: Outcome): boolean =>
  'error' in outcome && outcome.error.code === 'DryRunOperation'

/** A dry run that is no rehearsal, or is not taken for one. */
export const dryRun = family('dry-run', {
  acts: [
    'A dry run answers DryRunOperation and makes the task all the same.',
    { dryRun: (right) => (right === 'answers' ? 'acts' : right) },
  ],
  'acts-on-cancel': ['A dry run of a cancel cancels.', acting(({ action }) => action.startsWith('Cancel'))],
  'acts-on-export': [
    'A dry run of ExportImage makes the task.',
    acting(({ action }) => action === 'ExportImage'),
  ],
  'acts-on-snapshot': [
    'A dry run of ImportSnapshot makes the task.',
    acting(({ action }) => action === 'ImportSnapshot'),
  ],
  'takes-token': [
    'A dry run uses up its ClientToken.',
    acting(({ params }) => params.ClientToken !== undefined),
  ],
  ignored: ['DryRun is not heeded: the call is made.', { dryRun: () => 'no' }],
  'ignored-by-describe': [
    'DescribeImportImageTasks does not heed DryRun.',
    { dryRun: (right, { action }) => (action === 'DescribeImportImageTasks' ? 'no' : right) },
  ],
  'ignored-by-cancel': [
    'CancelImportTask does not heed DryRun.',
    { dryRun: (right, { action }) => (action === 'CancelImportTask' ? 'no' : right) },
  ],
  'ignored-by-instance': [
    'ImportInstance does not heed DryRun.',
    { dryRun: (right, { action }) => (action === 'ImportInstance' ? 'no' : right) },
  ],
  succeeds: [
    'A permitted dry run is a success without a task.',
    { outcome: (right) => (isGranted(right) ? { value: {} } : right) },
  ],
  'succeeds-for-creates': [
    'A permitted dry run of an import answers success.',
    { outcome: (right, { action }) => (isGranted(right) && creates.test(action) ? { value: {} } : right) },
  ],
  'status-200': [
    'A permitted dry run answers DryRunOperation with status 200.',
    answered('DryRunOperation', { status: 200 }),
  ],
  'status-403': [
    'A permitted dry run answers DryRunOperation with status 403.',
    answered('DryRunOperation', { status: 403 }),
  ],
  'for-anyone': [
    'A dry run tells everybody that the call would succeed.',
    { denied: (right, { wire }) => right && wire.DryRun !== 'true' },
  ],
  'for-nobody': [
    'A dry run tells nobody that the call would succeed.',
    { denied: (right, { wire }) => right || wire.DryRun === 'true' },
  ],
  unknown: ['ImportVolume does not know DryRun.', forgotten('ImportVolume', 'input.DryRun')],
  'unknown-to-cancel': [
    'CancelConversionTask does not know DryRun.',
    forgotten('CancelConversionTask', 'input.DryRun'),
  ],
  'unknown-to-describe': [
    'DescribeExportImageTasks does not know DryRun.',
    forgotten('DescribeExportImageTasks', 'input.DryRun'),
  ],
  'false-as-true': [
    'DryRun=false is taken for a dry run as well.',
    { dryRun: (right, { params }) => (params.DryRun === false ? 'answers' : right) },
  ],
  'any-word': [
    'Any word for DryRun is taken for true.',
    {
      problems: (found, { wire }) =>
        wire.DryRun ? found.filter(({ message }) => !message.includes('DryRun')) : found,
      dryRun: (right, { params }) =>
        params.DryRun === undefined || params.DryRun === false ? right : 'answers',
    },
  ],
})

/** Those dry runs are carried out. */
function acting(when: (context: Context) => boolean): Partial<Changes> {
  return { dryRun: (right, context) => (right === 'answers' && when(context) ? 'acts' : right) }
}
