import {
  exportImage,
  exportInstance,
  type Form,
  image,
  instance,
  old,
  snapshot,
  volume,
  without,
} from './fixtures.ts'

export const plainTagless = (form: Form) => without(form, 'TagSpecification')

const oldInstance: Form = {
  ...without(instance, 'Description'),
  Version: old,
  'LaunchSpecification.SecurityGroup.1': 'default',
  'LaunchSpecification.UserData': 'YQ==',
}

export const oldExport: Form = {
  ...plainTagless(exportInstance),
  Version: old,
  'ExportToS3.DiskImageFormat': 'vmdk',
}

export type Family = {
  readonly create: readonly Form[]
  readonly describe: string
  readonly cancel: string
  readonly id: string
  readonly ids: string
}

export const families: readonly Family[] = [
  {
    create: [volume, { ...volume, Version: old }, instance, oldInstance],
    describe: 'DescribeConversionTasks',
    cancel: 'CancelConversionTask',
    id: 'conversionTaskId',
    ids: 'ConversionTaskId',
  },
  {
    create: [image, { ...image, Architecture: 'x86_64', Platform: 'Linux', LicenseType: 'AWS' }],
    describe: 'DescribeImportImageTasks',
    cancel: 'CancelImportTask',
    id: 'importTaskId',
    ids: 'ImportTaskId',
  },
  {
    create: [snapshot, plainTagless(snapshot)],
    describe: 'DescribeImportSnapshotTasks',
    cancel: 'CancelImportTask',
    id: 'importTaskId',
    ids: 'ImportTaskId',
  },
  {
    create: [exportImage, { ...exportImage, DiskImageFormat: 'RAW' }],
    describe: 'DescribeExportImageTasks',
    cancel: 'CancelExportTask',
    id: 'exportImageTaskId',
    ids: 'ExportImageTaskId',
  },
  {
    create: [exportInstance, { ...exportInstance, TargetEnvironment: 'vmware' }, oldExport],
    describe: 'DescribeExportTasks',
    cancel: 'CancelExportTask',
    id: 'exportTaskId',
    ids: 'ExportTaskId',
  },
]

export const cancelOf = ({ cancel, ids }: Family, id: string): Form => ({
  Action: cancel,
  [ids === 'ExportImageTaskId' ? 'ExportTaskId' : ids]: id,
})
