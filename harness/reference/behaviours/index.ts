import type { Behaviour } from './behaviour.ts'
import { cancelConversionTask } from './CancelConversionTask.ts'
import { cancelExportTask } from './CancelExportTask.ts'
import { cancelImportTask } from './CancelImportTask.ts'
import { createInstanceExportTask } from './CreateInstanceExportTask.ts'
import { describeConversionTasks } from './DescribeConversionTasks.ts'
import { describeExportImageTasks } from './DescribeExportImageTasks.ts'
import { describeExportTasks } from './DescribeExportTasks.ts'
import { describeImportImageTasks } from './DescribeImportImageTasks.ts'
import { describeImportSnapshotTasks } from './DescribeImportSnapshotTasks.ts'
import { exportImage } from './ExportImage.ts'
import { importImage } from './ImportImage.ts'
import { importInstance } from './ImportInstance.ts'
import { importSnapshot } from './ImportSnapshot.ts'
import { importVolume } from './ImportVolume.ts'

/** What the endpoint does, operation by operation; one of tasks that is described and not here is unsupported. */
export const behaviours: Readonly<Record<string, Behaviour>> = {
  CancelConversionTask: cancelConversionTask,
  CancelExportTask: cancelExportTask,
  CancelImportTask: cancelImportTask,
  CreateInstanceExportTask: createInstanceExportTask,
  DescribeConversionTasks: describeConversionTasks,
  DescribeExportImageTasks: describeExportImageTasks,
  DescribeExportTasks: describeExportTasks,
  DescribeImportImageTasks: describeImportImageTasks,
  DescribeImportSnapshotTasks: describeImportSnapshotTasks,
  ExportImage: exportImage,
  ImportImage: importImage,
  ImportInstance: importInstance,
  ImportSnapshot: importSnapshot,
  ImportVolume: importVolume,
}
