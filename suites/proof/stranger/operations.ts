import type { Kind, Operation, Version } from './nouns.ts'

const op = (
  deed: Operation['deed'],
  kinds: readonly Kind[],
  ids = '',
  since: Version = '2016-11-15',
): Operation => ({ deed, kinds, ids, since })

const old = '2013-02-01'
const conversions = ['volume', 'instance'] as const

export const operations: Readonly<Record<string, Operation>> = {
  ImportVolume: op('create', ['volume'], '', old),
  ImportInstance: op('create', ['instance'], '', old),
  ImportImage: op('create', ['image']),
  ImportSnapshot: op('create', ['snapshot']),
  ExportImage: op('create', ['export-image']),
  CreateInstanceExportTask: op('create', ['export-instance'], '', old),
  DescribeConversionTasks: op('describe', conversions, 'ConversionTaskId', old),
  DescribeImportImageTasks: op('describe', ['image'], 'ImportTaskId'),
  DescribeImportSnapshotTasks: op('describe', ['snapshot'], 'ImportTaskId'),
  DescribeExportImageTasks: op('describe', ['export-image'], 'ExportImageTaskId'),
  DescribeExportTasks: op('describe', ['export-instance'], 'ExportTaskId', old),
  CancelConversionTask: op('cancel', conversions, 'ConversionTaskId', old),
  CancelImportTask: op('cancel', ['image', 'snapshot'], 'ImportTaskId'),
  CancelExportTask: op('cancel', ['export-instance', 'export-image'], 'ExportTaskId', old),
}

/** An operation by name; never what an object has by nature. */
export const operationOf = (action: string): Operation | undefined =>
  Object.hasOwn(operations, action) ? operations[action] : undefined

export const versions: readonly string[] = ['2013-02-01', '2016-11-15']

/** The word that begins the ids of each kind, and the word that tags it. */
export const prefixes: Readonly<Record<Kind, string>> = {
  volume: 'import-vol-',
  instance: 'import-i-',
  image: 'import-ami-',
  snapshot: 'import-snap-',
  'export-image': 'export-ami-',
  'export-instance': 'export-i-',
}

export const tagWords: Readonly<Partial<Record<Kind, string>>> = {
  image: 'import-image-task',
  snapshot: 'import-snapshot-task',
  'export-image': 'export-image-task',
  'export-instance': 'export-instance-task',
}
