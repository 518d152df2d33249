import type { Params } from '../../shape/encode.ts'
import { editAt } from './edit-at.ts'
import { family } from './family.ts'
import { rewritten, shown } from './shown.ts'

const volume = 'ImportVolume'
const disks = 'ImportInstance.Volumes[]'

/** Values that a typed reader cannot read, or reads as another number. */
export const types = family('types', {
  'message-undefined': [
    'A snapshot import that is done says undefined for its message.',
    {
      view: (task) =>
        editAt(task, 'SnapshotTaskDetail', (detail) =>
          (detail as Params).Status === 'completed'
            ? { ...(detail as Params), StatusMessage: 'undefined' }
            : detail,
        ),
    },
  ],
  'progress-sign': [
    'Progress is told with a percent sign.',
    shown('*', 'Progress', (right) => `${String(right)}%`),
  ],
  'progress-part': [
    'Progress is told as a part of one.',
    shown('*', 'Progress', (right) => String(Number(right) / 100)),
  ],
  'converted-percent': [
    'bytesConverted is a percentage.',
    shown('*', `${volume}.BytesConverted`, () => '12%'),
  ],
  'converted-words': [
    'bytesConverted of a disk is "unknown".',
    shown('*', `${disks}.BytesConverted`, () => 'unknown'),
  ],
  'converted-fraction': [
    'bytesConverted has a fraction.',
    shown('*', `${volume}.BytesConverted`, (right) => `${right}.5`),
  ],
  'size-thousands': [
    'Image sizes are written with commas.',
    shown('*', `${volume}.Image.Size`, (right) => BigInt(String(right)).toLocaleString('en')),
  ],
  'size-exponent': [
    'Image sizes of disks are written as 1.179593728E9.',
    shown('*', `${disks}.Image.Size`, (right) => Number(right).toExponential().replace('e+', 'E')),
  ],
  'size-float': [
    'Volume sizes are written as 8.0.',
    shown('*', `${volume}.Volume.Size`, (right) => `${right}.0`),
  ],
  'size-unit': [
    'Volume sizes of disks are written as 8 GiB.',
    shown('*', `${disks}.Volume.Size`, (right) => `${right} GiB`),
  ],
  'size-32-bits': [
    'Image sizes are kept in 32 bits, with a sign.',
    shown('*', `${volume}.Image.Size`, (right) => Number(BigInt.asIntN(32, BigInt(String(right))))),
  ],
  'size-double': [
    'Image sizes are kept in a double and lose digits beyond 2^53.',
    shown('*', `${volume}.Image.Size`, (right) => String(BigInt(Number(right)))),
  ],
  'disk-image-size': ['diskImageSize has a unit.', rewritten('*', /(<diskImageSize>)([\d.]+)/, '$1$2 B')],
  'disk-image-size-words': [
    'diskImageSize is NaN while it is not known.',
    rewritten('*', '<diskImageSize>0.0<', '<diskImageSize>NaN<'),
  ],
  'boolean-capital': [
    'Truth values are written True and False.',
    rewritten('*', />(t|f)(rue|alse)</, (_, first = '', rest = '') => `>${first.toUpperCase()}${rest}<`),
  ],
  'any-word-true': [
    'Encrypted=false is taken for true, as every text is.',
    { params: (right) => ('Encrypted' in right ? { ...right, Encrypted: true } : right) },
  ],
  'boolean-digit': [
    'encrypted is 1 or 0.',
    rewritten('*', /<encrypted>(\w+)/, (_, word) => `<encrypted>${word === 'true' ? 1 : 0}`),
  ],
  'return-ok': [
    'CancelConversionTask returns OK.',
    rewritten('CancelConversionTask', '<return>true', '<return>OK'),
  ],
  'time-epoch': [
    'expirationTime counts seconds since 1970.',
    shown('*', 'ExpirationTime', (right) => String(Date.parse(String(right)) / 1000)),
  ],
  'time-java': [
    'expirationTime is written as Thu Nov 14 12:00:00 GMT 2019.',
    shown('*', 'ExpirationTime', (right) => new Date(String(right)).toString().slice(0, 28)),
  ],
  'time-local': [
    'expirationTime has no zone.',
    shown('*', 'ExpirationTime', (right) => String(right).replace('Z', '')),
  ],
  'time-offset': [
    'expirationTime is told in another zone than UTC.',
    shown('*', 'ExpirationTime', (right) => String(right).replace('Z', '+02:00')),
  ],
  'time-space': [
    'expirationTime has a blank for its T.',
    shown('*', 'ExpirationTime', (right) => String(right).replace('T', ' ')),
  ],
})
