import type { Value } from '../../shape/encode.ts'
import type { Operation, Schema } from '../../shape/schema.ts'
import type { Changes } from '../changes.ts'
import { editAt } from './edit-at.ts'
import { family } from './family.ts'
import { forgotten, member } from './members.ts'

const [first, latest] = ['2013-02-01', '2016-11-15']
const always = ({ since: _, until: __, ...rest }: Schema): Schema => rest
const anyVersion =
  'The documents do not say what comes of a request with what only another version has: golden asks for a refusal at MAY.'
const gone = () => undefined
const markOf = (version: string): string => (version === first ? 'a' : 'b')

/** Requests and answers of one API version that are those of another. */
export const versions = family('versions', {
  ignored: [
    'Version is not heeded: every request is one of 2016-11-15.',
    { wire: (wire) => ({ ...wire, ...(wire.Version && { Version: latest }) }) },
  ],
  'first-only': [
    'Every request is one of 2013-02-01.',
    { wire: (wire) => ({ ...wire, ...(wire.Version && { Version: first }) }) },
  ],
  'worlds-apart': [
    'A task is found by its id at the version alone at which it was made.',
    {
      newId: (right, { version }) => right.slice(0, -1) + markOf(version),
      found: (right, { params, version }) =>
        Object.keys(params).some((name) => name.endsWith('TaskIds'))
          ? right.filter(({ id }) => id.endsWith(markOf(version)))
          : right,
    },
  ],
  'no-group-ids': [
    'ImportInstance has no GroupId in its launch specification.',
    forgotten('ImportInstance', 'input.LaunchSpecification.GroupIds'),
  ],
  'namespaces-swapped': [
    'Each version answers in the namespace of the other.',
    {
      xml: (text, { version }) =>
        text.replace(`doc/${version}/`, `doc/${version === first ? latest : first}/`),
    },
  ],
  'first-refused': [
    '2013-02-01 is no version.',
    { wire: (wire) => ({ ...wire, ...(wire.Version === first && { Version: '1999-01-01' }) }) },
  ],
  'first-refused-to-export': [
    'CreateInstanceExportTask is no action of 2013-02-01.',
    since('CreateInstanceExportTask', latest),
  ],
  'latest-refused-to-cancel': [
    'CancelConversionTask is no action of 2016-11-15.',
    { operation: (o) => (o.name === 'CancelConversionTask' ? { ...o, until: first } : o) },
  ],
  'images-before-their-time': ['2013-02-01 has ImportImage.', since('ImportImage', first), anyVersion],
  'export-before-its-time': ['2013-02-01 has ExportImage.', since('ExportImage', first), anyVersion],
  'snapshots-before-their-time': [
    '2013-02-01 has DescribeImportSnapshotTasks.',
    since('DescribeImportSnapshotTasks', first),
    anyVersion,
  ],
  'dry-run-before-its-time': [
    'ImportVolume of 2013-02-01 takes DryRun.',
    member('ImportVolume', 'input.DryRun', always),
    anyVersion,
  ],
  'cancel-dry-run-before-its-time': [
    'CancelConversionTask of 2013-02-01 takes DryRun.',
    member('CancelConversionTask', 'input.DryRun', always),
    anyVersion,
  ],
  'groups-before-their-time': [
    'ImportInstance of 2013-02-01 takes GroupName.',
    member('ImportInstance', 'input.LaunchSpecification.GroupNames', always),
    anyVersion,
  ],
  'filter-before-its-time': [
    'DescribeExportTasks of 2013-02-01 takes Filter.',
    member('DescribeExportTasks', 'input.Filters', always),
    anyVersion,
  ],
  'tags-before-their-time': [
    'CreateInstanceExportTask of 2013-02-01 takes tags.',
    member('CreateInstanceExportTask', 'input.TagSpecifications', always),
    anyVersion,
  ],
  'filter-after-its-time': [
    'DescribeConversionTasks of 2016-11-15 still takes Filter.',
    member('DescribeConversionTasks', 'input.Filters', always),
    anyVersion,
  ],
  'groups-after-their-time': [
    'ImportInstance of 2016-11-15 still takes SecurityGroup.',
    member('ImportInstance', 'input.LaunchSpecification.SecurityGroups', always),
    anyVersion,
  ],
  'mappings-after-their-time': [
    'ImportInstance of 2016-11-15 still takes BlockDeviceMapping.',
    member('ImportInstance', 'input.LaunchSpecification.BlockDeviceMappings', always),
    anyVersion,
  ],
  'no-filter': [
    'DescribeConversionTasks of 2013-02-01 does not know Filter.',
    forgotten('DescribeConversionTasks', 'input.Filters'),
    'No page names a filter of 2013-02-01, so that any may be refused: golden asks at MAY.',
  ],
  'no-security-group': [
    'ImportInstance of 2013-02-01 does not know SecurityGroup.',
    forgotten('ImportInstance', 'input.LaunchSpecification.SecurityGroups'),
    'A target may want the groups to be there first: golden asks at MAY.',
  ],
  'no-mapping': [
    'ImportInstance of 2013-02-01 does not know BlockDeviceMapping.',
    forgotten('ImportInstance', 'input.LaunchSpecification.BlockDeviceMappings'),
  ],
  'no-plain-user-data': [
    'ImportInstance of 2013-02-01 does not know UserData as text.',
    forgotten('ImportInstance', 'input.LaunchSpecification.UserDataText'),
  ],
  'no-small-formats': [
    'CreateInstanceExportTask of 2013-02-01 does not know vmdk and vhd.',
    forgotten('CreateInstanceExportTask', 'input.ExportToS3Task.DiskImageFormatLower'),
  ],
  'later-zone-id': [
    'Volumes of 2013-02-01 have an availabilityZoneId.',
    inFirst(/<\/availabilityZone>/g, '$&<availabilityZoneId>use1-az1</availabilityZoneId>'),
  ],
  'later-tags': ['Instance exports of 2013-02-01 have tags.', inFirst(/<\/instanceExport>/g, '$&<tagSet/>')],
  'earlier-member': [
    'Answers of 2016-11-15 lack what 2013-02-01 has: the manifest of a volume.',
    shownAt(latest, 'ImportVolume.Image.ImportManifestUrl', gone),
  ],
  'first-without-state': ['Conversion tasks of 2013-02-01 have no state.', shownAt(first, 'State', gone)],
  'first-without-volume-id': [
    'Volumes of 2013-02-01 have no id.',
    shownAt(first, 'ImportVolume.Volume.Id', gone),
  ],
  'first-sizes-as-bytes': [
    'Image sizes of 2013-02-01 are written as bytes.',
    inFirst(/<(\/?)size>(?=\d{6}|<\/image|<imp)/g, '<$1bytes>'),
  ],
})

function since(name: string, version: string): Partial<Changes> {
  return { operation: (o): Operation => (o.name === name ? { ...o, since: version } : o) }
}

/** Answers of the first version, rewritten. */
function inFirst(from: RegExp, to: string): Partial<Changes> {
  return { xml: (text, { version }) => (version === first ? text.replace(from, to) : text) }
}

function shownAt(
  at: string | undefined,
  path: string,
  change: (right: Value) => Value | undefined,
): Partial<Changes> {
  return { view: (task, _, { version }) => (version === at ? editAt(task, path, change) : task) }
}
