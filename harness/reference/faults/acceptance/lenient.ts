import type { Wire } from '../../../encode.ts'
import { apiVersions } from '../../../versions.ts'
import type { Changes } from '../../changes.ts'
import { overlooked } from '../answered.ts'
import { family } from '../family.ts'
import { member } from '../members.ts'

const anyWord = (operations: string | readonly string[], path: string) =>
  member(operations, path, ({ enum: _, ...rest }) => rest)
const optional = (operations: string | readonly string[], path: string) =>
  member(operations, path, ({ required: _, oneOf: __, ...rest }) => rest)
const rewiring = (from: RegExp, to: string) => (key: string) => key.replace(from, to)

/** Requests that are taken and should not be. */
export const lenient = family('acceptance', {
  'unknown-parameters': ['Parameters that the operation does not have are ignored.', overlooked('UnknownParameter')],
  'unknown-to-describe': ['DescribeConversionTasks ignores what it does not know.', { problems: (found, { action }) => (action === 'DescribeConversionTasks' ? found.filter(({ code }) => code !== 'UnknownParameter') : found) }],
  'missing-parameters': ['Required parameters may be missing.', overlooked('MissingParameter')],
  'missing-format': ['ImportVolume takes an image without a format.', member('ImportVolume', 'input.Image', (right) => ({ ...right, required: ['Bytes', 'ImportManifestUrl'] }))],
  'missing-bytes': ['ImportInstance takes a disk without a size.', member('ImportInstance', 'input.DiskImages[].Image', (right) => ({ ...right, required: ['Format', 'ImportManifestUrl'] }))],
  'missing-manifest': ['ImportVolume takes an image without a manifest.', member('ImportVolume', 'input.Image', (right) => ({ ...right, required: ['Bytes', 'Format'] }))],
  'missing-volume-size': ['ImportVolume takes a volume without a size.', member('ImportVolume', 'input', (right) => ({ ...right, required: ['Image'] }))],
  'missing-image-id': ['ExportImage exports no image.', member('ExportImage', 'input', (right) => ({ ...right, required: right.required!.filter((name) => name !== 'ImageId') }))],
  'missing-bucket': ['ExportImage exports to nowhere.', optional('ExportImage', 'input.S3ExportLocation')],
  'missing-instance-id': ['CreateInstanceExportTask exports no instance.', member('CreateInstanceExportTask', 'input', (right) => ({ ...right, required: right.required!.filter((name) => name !== 'InstanceId') }))],
  'missing-platform': ['ImportInstance takes an instance without a platform.', optional('ImportInstance', 'input')],
  'neither-zone': ['ImportVolume takes a volume without a zone.', member('ImportVolume', 'input', ({ oneOf: _, ...rest }) => rest)],
  'both-zones': ['ImportVolume takes a zone by name and by id at once.', overlooked('InvalidParameterCombination')],
  'unknown-format': ['ImportVolume takes any disk format.', anyWord('ImportVolume', 'input.Image.Format')],
  'unknown-disk-format': ['ImportInstance takes any disk format.', anyWord('ImportInstance', 'input.DiskImages[].Image.Format')],
  'unknown-architecture': ['ImportInstance takes any architecture.', anyWord('ImportInstance', 'input.LaunchSpecification.Architecture'), 'The list of architectures is open: the service was seen to take words that no page has.'],
  'unknown-target': ['CreateInstanceExportTask exports for any environment.', anyWord('CreateInstanceExportTask', 'input.TargetEnvironment')],
  'unknown-export-format': ['ExportImage exports in any format.', anyWord('ExportImage', 'input.DiskImageFormat')],
  'unknown-tenancy': ['ImportInstance takes any tenancy.', anyWord('ImportInstance', 'input.LaunchSpecification.Placement.Tenancy')],
  'unknown-boot-mode': ['ImportImage takes any boot mode.', anyWord('ImportImage', 'input.BootMode')],
  'size-in-words': ['ImportVolume takes words for the size of the image.', member('ImportVolume', 'input.Image.Bytes', () => ({ type: 'string' }))],
  'volume-size-in-words': ['ImportInstance takes words for the size of a volume.', member('ImportInstance', 'input.DiskImages[].Volume.Size', () => ({ type: 'string' }))],
  'truth-in-words': ['ImportImage takes any word for Encrypted.', member('ImportImage', 'input.Encrypted', () => ({ type: 'string' }))],
  'time-in-words': ['ImportSnapshot takes any text for a time.', member('ImportSnapshot', 'input.ClientData.UploadStart', () => ({ type: 'string' }))],
  'negative-size': ['ImportVolume takes a negative size.', member('ImportVolume', 'input.Image.Bytes', ({ minimum: _, ...rest }) => rest)],
  'negative-page': ['DescribeExportImageTasks takes pages of less than none.', member('DescribeExportImageTasks', 'input.MaxResults', ({ minimum: _, ...rest }) => rest)],
  'large-page': ['DescribeExportImageTasks takes pages of any size.', member('DescribeExportImageTasks', 'input.MaxResults', ({ maximum: _, ...rest }) => rest)],
  'any-case': ['Names of parameters are taken in any case.', { wire: (wire) => mapKeys(wire, (key) => (/^[a-z]/.test(key) ? key[0]!.toUpperCase() + key.slice(1) : key)) }],
  'member-form': ['Lists are taken in the form of awsQuery, with .member.', { wire: (wire) => mapKeys(wire, rewiring(/\.member\./g, '.')) }],
  'from-zero': ['Lists may be counted from 0.', { wire: (wire) => (Object.keys(wire).some((key) => /\.0(\.|$)/.test(key)) ? mapKeys(wire, (key) => key.replace(/\.(\d+)(?=\.|$)/, (_, n: string) => `.${Number(n) + 1}`)) : wire) }],
  'without-number': ['A list of one id needs no number.', { wire: (wire) => (wire.Action?.startsWith('Describe') ? mapKeys(wire, rewiring(/^(\w+TaskId)$/, '$1.1')) : wire) }],
  'plural-lists': ['Lists may be named by their plural.', { wire: (wire) => mapKeys(wire, rewiring(/^(\w+Id|DiskImage|DiskContainer|TagSpecification)s\./, '$1.')) }],
  'filter-for-filters': ['DescribeImportImageTasks takes Filter for Filters.', { wire: (wire) => mapKeys(wire, rewiring(/^Filter\./, 'Filters.')) }],
  'unknown-actions': ['An action that does not exist is answered with an empty success.', { outcome: (right) => ('error' in right && right.error.code === 'InvalidAction' ? { value: {} } : right) }],
  'action-of-any-case': ['Action is taken in any case.', { wire: (wire) => ({ ...wire, ...(wire.Action && { Action: wire.Action[0]!.toUpperCase() + wire.Action.slice(1) }) }) }, 'No document speaks of case in the name of an action: golden asks for a refusal at MAY.'],
  'unknown-versions': ['A version that does not exist is taken for the latest.', { wire: (wire) => ({ ...wire, ...(wire.Version && { Version: apiVersions.find((version) => version === wire.Version) ?? '2016-11-15' }) }) }],
  'everybody': ['Nobody is denied anything.', { denied: () => false }],
  'unknown-conversion-ids': ['DescribeConversionTasks leaves out ids that it does not know.', emptyFor('DescribeConversionTasks')],
  'unknown-image-ids': ['DescribeImportImageTasks leaves out ids that it does not know.', emptyFor('DescribeImportImageTasks')],
  'unknown-snapshot-ids': ['DescribeImportSnapshotTasks leaves out ids that it does not know.', emptyFor('DescribeImportSnapshotTasks')],
  'unknown-export-ids': ['DescribeExportTasks leaves out ids that it does not know.', emptyFor('DescribeExportTasks')],
  'unknown-export-image-ids': ['DescribeExportImageTasks leaves out ids that it does not know.', emptyFor('DescribeExportImageTasks')],
  'unknown-cancels': ['CancelConversionTask succeeds for an id that it does not know.', emptyFor('CancelConversionTask')],
  'unknown-import-cancels': ['CancelImportTask succeeds for an id that it does not know.', emptyFor('CancelImportTask')],
  'unknown-export-cancels': ['CancelExportTask succeeds for an id that it does not know.', emptyFor('CancelExportTask')],
  'malformed-ids': ['Malformed ids are looked for and not found, with success.', { outcome: (right) => ('error' in right && right.error.code.endsWith('Malformed') ? { value: {} } : right) }],
  'every-family': ['A task is described by any operation that describes.', { known: () => true }],
})

const mapKeys = (wire: Wire, change: (key: string) => string): Wire =>
  Object.fromEntries(Object.entries(wire).map(([key, value]) => [change(key), value]))

/** Where the operation does not find what it was asked for, it answers an empty success. */
function emptyFor(operation: string): Partial<Changes> {
  return {
    outcome: (right, { action }) =>
      'error' in right && action === operation && /^Invalid\w+Task/.test(right.error.code) ? { value: {} } : right,
  }
}
