import type { Wire } from '../../../shape/encode.ts'
import { apiVersions } from '../../../shape/versions.ts'
import type { Changes } from '../../changes.ts'
import { family } from '../family.ts'

const rewiring = (from: RegExp, to: string) => (key: string) => key.replace(from, to)

/** Requests that are taken and should not be: forms of keys, actions, versions, callers, ids. */
export const lenient = family('acceptance', {
  'any-case': [
    'Names of parameters are taken in any case.',
    {
      wire: (wire) =>
        mapKeys(wire, (key) => (/^[a-z]/.test(key) ? key[0]!.toUpperCase() + key.slice(1) : key)),
    },
  ],
  'member-form': [
    'Lists are taken in the form of awsQuery, with .member.',
    { wire: (wire) => mapKeys(wire, rewiring(/\.member\./g, '.')) },
  ],
  'from-zero': [
    'Lists may be counted from 0.',
    {
      wire: (wire) =>
        Object.keys(wire).some((key) => /\.0(\.|$)/.test(key))
          ? mapKeys(wire, (key) => key.replace(/\.(\d+)(?=\.|$)/, (_, n: string) => `.${Number(n) + 1}`))
          : wire,
    },
  ],
  'without-number': [
    'A list of one id needs no number.',
    {
      wire: (wire) =>
        wire.Action?.startsWith('Describe') ? mapKeys(wire, rewiring(/^(\w+TaskId)$/, '$1.1')) : wire,
    },
  ],
  'plural-lists': [
    'Lists may be named by their plural.',
    {
      wire: (wire) => mapKeys(wire, rewiring(/^(\w+Id|DiskImage|DiskContainer|TagSpecification)s\./, '$1.')),
    },
  ],
  'filter-for-filters': [
    'DescribeImportImageTasks takes Filter for Filters.',
    { wire: (wire) => mapKeys(wire, rewiring(/^Filter\./, 'Filters.')) },
  ],
  'unknown-actions': [
    'An action that does not exist is answered with an empty success.',
    {
      outcome: (right) => ('error' in right && right.error.code === 'InvalidAction' ? { value: {} } : right),
    },
  ],
  'action-of-any-case': [
    'Action is taken in any case.',
    {
      wire: (wire) => ({
        ...wire,
        ...(wire.Action && { Action: wire.Action[0]!.toUpperCase() + wire.Action.slice(1) }),
      }),
    },
    'No document speaks of case in the name of an action: golden asks for a refusal at MAY.',
  ],
  'unknown-versions': [
    'A version that does not exist is taken for the latest.',
    {
      wire: (wire) => ({
        ...wire,
        ...(wire.Version && {
          Version: apiVersions.find((version) => version === wire.Version) ?? '2016-11-15',
        }),
      }),
    },
  ],
  everybody: ['Nobody is denied anything.', { denied: () => false }],
  'unknown-conversion-ids': [
    'DescribeConversionTasks leaves out ids that it does not know.',
    emptyFor('DescribeConversionTasks'),
  ],
  'unknown-image-ids': [
    'DescribeImportImageTasks leaves out ids that it does not know.',
    emptyFor('DescribeImportImageTasks'),
  ],
  'unknown-snapshot-ids': [
    'DescribeImportSnapshotTasks leaves out ids that it does not know.',
    emptyFor('DescribeImportSnapshotTasks'),
  ],
  'unknown-export-ids': [
    'DescribeExportTasks leaves out ids that it does not know.',
    emptyFor('DescribeExportTasks'),
  ],
  'unknown-export-image-ids': [
    'DescribeExportImageTasks leaves out ids that it does not know.',
    emptyFor('DescribeExportImageTasks'),
  ],
  'unknown-cancels': [
    'CancelConversionTask succeeds for an id that it does not know.',
    emptyFor('CancelConversionTask'),
  ],
  'unknown-import-cancels': [
    'CancelImportTask succeeds for an id that it does not know.',
    emptyFor('CancelImportTask'),
  ],
  'unknown-export-cancels': [
    'CancelExportTask succeeds for an id that it does not know.',
    emptyFor('CancelExportTask'),
  ],
  'malformed-ids': [
    'Malformed ids are looked for and not found, with success.',
    {
      outcome: (right) =>
        'error' in right && right.error.code.endsWith('Malformed') ? { value: {} } : right,
    },
  ],
  'every-family': ['A task is described by any operation that describes.', { known: () => true }],
})

const mapKeys = (wire: Wire, change: (key: string) => string): Wire =>
  Object.fromEntries(Object.entries(wire).map(([key, value]) => [change(key), value]))

/** Where the operation does not find what it was asked for, it answers an empty success. */
function emptyFor(operation: string): Partial<Changes> {
  return {
    outcome: (right, { action }) =>
      'error' in right && action === operation && /^Invalid\w+Task/.test(right.error.code)
        ? { value: {} }
        : right,
  }
}
