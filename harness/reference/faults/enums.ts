import { family } from './family.ts'
import { shown, taken } from './shown.ts'

const capital = (right: unknown) => String(right).replace(/^./, (c) => c.toUpperCase())
const lower = (right: unknown) => String(right).toLowerCase()

/** Words that the documents do not have there. */
export const enums = family('enums', {
  'state-capital': ['States of conversion tasks begin with a capital letter.', shown('*', 'State', capital)],
  'state-pending': [
    'A new conversion task is pending.',
    shown(['ImportVolume', 'ImportInstance'], 'State', () => 'pending'),
  ],
  'state-in-progress': [
    'A conversion task that is looked at is converting.',
    shown('DescribeConversionTasks', 'State', (right) => (right === 'active' ? 'converting' : right)),
  ],
  'state-done': [
    'A conversion task ends as done.',
    shown('*', 'State', (right) => (right === 'completed' ? 'done' : right)),
  ],
  'american-spelling': [
    'A conversion task is canceling and canceled.',
    shown('DescribeConversionTasks', 'State', (right) => String(right).replace('cancell', 'cancel')),
  ],
  'cancelled-as-deleted': [
    'A cancelled conversion task is deleted, as the image tasks call it.',
    shown('DescribeConversionTasks', 'State', (right) => (right === 'cancelled' ? 'deleted' : right)),
  ],
  'export-state-deleting': [
    'A cancelled instance export is deleting and deleted.',
    shown('DescribeExportTasks', 'State', (right) => String(right).replace('cancell', 'delet')),
  ],
  'export-state-running': [
    'A new instance export is running.',
    shown('CreateInstanceExportTask', 'State', () => 'running'),
  ],
  'deleted-as-cancelled': [
    'A cancelled image import is cancelling and cancelled.',
    shown('DescribeImportImageTasks', 'Status', (right) => String(right).replace('delet', 'cancell')),
  ],
  'snapshot-cancelled': [
    'A cancelled snapshot import is cancelled.',
    shown('DescribeImportSnapshotTasks', 'SnapshotTaskDetail.Status', (right) =>
      String(right).replace(/delet\w+/, 'cancelled'),
    ),
  ],
  'export-image-cancelled': [
    'A cancelled image export is cancelled.',
    shown('DescribeExportImageTasks', 'Status', (right) => String(right).replace(/delet\w+/, 'cancelled')),
  ],
  'export-image-queued': ['A new image export is queued.', shown('ExportImage', 'Status', () => 'queued')],
  'format-vdmk': [
    'The format VMDK comes back as VDMK, as the example of ImportVolume has it.',
    shown('*', 'ImportVolume.Image.Format', (right) => (right === 'VMDK' ? 'VDMK' : right)),
  ],
  'format-lower': [
    'Image formats of volumes come back in lower case.',
    shown('*', 'ImportVolume.Image.Format', lower),
  ],
  'disk-format-name': [
    'Image formats of disks come back as names of files.',
    shown('*', 'ImportInstance.Volumes[].Image.Format', (right) => `.${lower(right)}`),
  ],
  'platform-lower': [
    'The platform of an import comes back in lower case.',
    shown('*', 'ImportInstance.Platform', lower),
  ],
  'target-name': [
    'The target environment comes back as a product name.',
    shown('*', 'InstanceExportDetails.TargetEnvironment', (right) =>
      right === 'vmware' ? 'VMware' : capital(right),
    ),
  ],
  'container-ovf': [
    'The container format comes back as ovf.',
    shown('*', 'ExportToS3Task.ContainerFormat', () => 'ovf'),
  ],
  'boot-mode': [
    'Boot modes come back as UEFI and BIOS.',
    shown('*', 'BootMode', (right) => String(right).replace('legacy-', '').toUpperCase()),
  ],
  'license-type': ['License types come back in lower case.', taken('ImportImage', 'LicenseType', lower)],
  architecture: [
    'x86_64 comes back as x86-64.',
    shown('*', 'Architecture', (right) => String(right).replace('_', '-')),
  ],
})
