import { refusal } from '../refusals.ts'
import type { Defect, Level } from '../twist.ts'
import { pass, refuseWith, row, wrong } from './wrong.ts'

/** Takes any word for a parameter that has choices. */
const open = (action: string, name: string, level: Level = 'MUST'): Defect =>
  wrong(`any-${action}-${name}`, level, `${action} takes any word for ${name}.`, {
    at: action,
    refuse: pass('choice', new RegExp(`^${name.replaceAll('.', '\\.').replace('N', '\\d+')}$`)),
  })

/** Does not know one of the choices. */
const closed = (action: string, name: string, word: string): Defect =>
  wrong(`no-${action}-${name}-${word}`, 'MUST', `${action} does not know the ${name} ${word}.`, {
    at: action,
    object: ({ params }) =>
      [...params].some(([key, value]) => key.replace(/\.\d+/g, '.N') === name && value === word)
        ? refusal(
            'choice',
            name,
            'InvalidParameterValue',
            `Value (${word}) for parameter ${name} is invalid.`,
          )
        : undefined,
  })

/** Words that are not among the choices and are taken, and the other way round. */
export const choiceDefects: readonly Defect[] = [
  open('ImportVolume', 'Image.Format'),
  open('ImportInstance', 'DiskImage.N.Image.Format'),
  open('ImportInstance', 'LaunchSpecification.Placement.Tenancy', 'SHOULD'),
  open('ImportInstance', 'LaunchSpecification.InstanceInitiatedShutdownBehavior', 'SHOULD'),
  open('ImportImage', 'BootMode'),
  open('ImportImage', 'Platform', 'SHOULD'),
  open('ImportImage', 'Architecture', 'SHOULD'),
  open('ImportImage', 'Hypervisor', 'SHOULD'),
  open('ExportImage', 'DiskImageFormat'),
  open('CreateInstanceExportTask', 'TargetEnvironment'),
  open('CreateInstanceExportTask', 'ExportToS3.DiskImageFormat'),
  open('CreateInstanceExportTask', 'ExportToS3.ContainerFormat'),
  wrong('any-second-disk-format', 'MUST', 'Only the format of the first DiskImage is looked at.', {
    at: 'ImportInstance',
    refuse: pass('choice', /^DiskImage\.([2-9]|\d\d+)\.Image\.Format$/),
  }),
  wrong('any-case-volume-format', 'SHOULD', 'ImportVolume takes vmdk for VMDK, and keeps it so.', {
    at: 'ImportVolume',
    rows: row('Image.Format', { choices: ['VMDK', 'RAW', 'VHD', 'vmdk', 'raw', 'vhd'] }),
  }),
  wrong('any-case-boot-mode', 'SHOULD', 'ImportImage takes UEFI for uefi.', {
    at: 'ImportImage',
    rows: row('BootMode', { choices: ['legacy-bios', 'uefi', 'uefi-preferred', 'UEFI'] }),
  }),
  closed('ImportVolume', 'Image.Format', 'RAW'),
  closed('ImportVolume', 'Image.Format', 'VHD'),
  closed('ImportInstance', 'DiskImage.N.Image.Format', 'VHD'),
  closed('ImportInstance', 'Platform', 'Windows'),
  closed('ImportImage', 'Platform', 'Linux'),
  closed('ImportImage', 'BootMode', 'uefi-preferred'),
  closed('ImportImage', 'LicenseType', 'AWS'),
  closed('ImportImage', 'Architecture', 'i386'),
  closed('ExportImage', 'DiskImageFormat', 'RAW'),
  closed('CreateInstanceExportTask', 'TargetEnvironment', 'microsoft'),
  closed('CreateInstanceExportTask', 'TargetEnvironment', 'citrix'),
  closed('CreateInstanceExportTask', 'ExportToS3.DiskImageFormat', 'VHD'),
  wrong('old-format-upper', 'MUST', 'At 2013-02-01, CreateInstanceExportTask wants the format in capitals.', {
    at: 'CreateInstanceExportTask',
    in: '2013-02-01',
    rows: row('ExportToS3.DiskImageFormat', { choices: ['VMDK', 'VHD'] }),
  }),
  wrong(
    'old-target-microsoft',
    'SHOULD',
    'At 2013-02-01, CreateInstanceExportTask takes microsoft of later years.',
    {
      at: 'CreateInstanceExportTask',
      in: '2013-02-01',
      rows: row('TargetEnvironment', { choices: ['citrix', 'vmware', 'microsoft'] }),
    },
  ),
  wrong('choice-code', 'SHOULD', 'A word that is not among the choices is a ValidationException.', {
    refuse: refuseWith('choice', { code: 'ValidationException' }),
  }),
  wrong('choice-internal', 'MUST', 'A word that is not among the choices is an InternalError.', {
    refuse: refuseWith('choice', { code: 'InternalError', status: 500 }),
  }),
]
