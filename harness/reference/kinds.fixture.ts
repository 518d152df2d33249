import type { atRest } from './at-rest.fixture.ts'
import * as requests from './requests.fixture.ts'

const { importVolume, importInstance, importImage, importSnapshot, exportImage, createInstanceExportTask } =
  requests

/** How each kind of task is made, looked at and cancelled. */
export const kinds = {
  volume: {
    make: importVolume,
    look: 'DescribeConversionTasks',
    stop: 'CancelConversionTask',
    key: 'ConversionTaskId',
    machine: 'conversion',
  },
  instance: {
    make: importInstance,
    look: 'DescribeConversionTasks',
    stop: 'CancelConversionTask',
    key: 'ConversionTaskId',
    machine: 'conversion',
  },
  image: {
    make: importImage,
    look: 'DescribeImportImageTasks',
    stop: 'CancelImportTask',
    key: 'ImportTaskId',
    machine: 'import',
  },
  snapshot: {
    make: importSnapshot,
    look: 'DescribeImportSnapshotTasks',
    stop: 'CancelImportTask',
    key: 'ImportTaskId',
    machine: 'import',
  },
  exportImage: {
    make: exportImage,
    look: 'DescribeExportImageTasks',
    stop: 'CancelExportTask',
    key: 'ExportImageTaskId',
    machine: 'export',
  },
  exportInstance: {
    make: createInstanceExportTask,
    look: 'DescribeExportTasks',
    stop: 'CancelExportTask',
    key: 'ExportTaskId',
    machine: 'instance-export',
  },
} as const
export type Kind = (typeof kinds)[keyof typeof kinds]
export type Call = ReturnType<typeof atRest>['call']

export const idIn = (text: string) =>
  /(?:import|export)-(?:vol|i|ami|snap)-[0-9a-f]{17}/.exec(text)?.[0] ?? ''
export const stateIn = (text: string) =>
  /<(?:state|status)>(active|completed|cancell?\w+|delet\w+)</.exec(text)?.[1]
export const look = (call: Call, { look: Action, key }: Kind, id: string) =>
  call({ Action, [`${key}.1`]: id })
export const stop = (call: Call, { stop: Action, key }: Kind, id: string) =>
  call({ Action, [Action === 'CancelExportTask' ? 'ExportTaskId' : key]: id })
