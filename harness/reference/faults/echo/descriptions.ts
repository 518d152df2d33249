import type { Params, Value } from '../../../shape/encode.ts'
import { family } from '../family.ts'
import { shown, taken } from '../shown.ts'

const text = (change: (right: string) => string) => (right: Value) => change(String(right))
const gone = () => undefined

/** A Description comes back otherwise than it was sent, or not at all. */
export const descriptions = family('echo', {
  'description-trimmed': [
    'Blanks around a Description are lost.',
    taken(
      '*',
      'Description',
      text((right) => right.trim()),
    ),
  ],
  'description-collapsed': [
    'Blanks inside a Description become one.',
    taken(
      '*',
      'Description',
      text((right) => right.replace(/\s+/g, ' ')),
    ),
  ],
  'description-cut': [
    'A Description is cut off after 64 characters.',
    taken(
      '*',
      'Description',
      text((right) => right.slice(0, 64)),
    ),
  ],
  'description-lower': [
    'A Description comes back in lower case.',
    taken(
      '*',
      'Description',
      text((right) => right.toLowerCase()),
    ),
  ],
  'description-ascii': [
    'Letters beyond ASCII become question marks.',
    taken(
      '*',
      'Description',
      text((right) => right.replace(/[^\0-\x7f]/g, '?')),
    ),
  ],
  'description-planes': [
    'Characters beyond the basic plane are lost.',
    taken(
      '*',
      'Description',
      text((right) => right.replace(/[^\0-\uffff]/gu, '')),
    ),
  ],
  'description-composed': [
    'A Description is normalised: combining marks melt into their letters.',
    taken(
      '*',
      'Description',
      text((right) => right.normalize('NFC')),
    ),
  ],
  'description-latin': [
    'UTF-8 is read as Latin-1.',
    taken(
      '*',
      'Description',
      text((right) => Buffer.from(right).toString('latin1')),
    ),
  ],
  'description-escaped': [
    'A Description is escaped once too often.',
    taken(
      '*',
      'Description',
      text((right) => right.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
    ),
  ],
  'description-quotes': [
    'Quotes in a Description are lost.',
    taken(
      '*',
      'Description',
      text((right) => right.replace(/["']/g, '')),
    ),
  ],
  'description-markup': [
    'Tags are stripped from a Description.',
    taken(
      '*',
      'Description',
      text((right) => right.replace(/<[^>]*>?/g, '')),
    ),
  ],
  'description-decoded': [
    'A Description is percent-decoded twice.',
    taken(
      '*',
      'Description',
      text((right) =>
        right.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      ),
    ),
  ],
  'description-plus': [
    'A plus sign in a Description becomes a blank.',
    taken(
      '*',
      'Description',
      text((right) => right.replaceAll('+', ' ')),
    ),
  ],
  'description-lost-later': [
    'DescribeConversionTasks does not know the Description of a volume.',
    shown('DescribeConversionTasks', 'ImportVolume.Description', gone),
  ],
  'instance-description': [
    'ImportInstance does not give the Description back.',
    shown('ImportInstance', 'ImportInstance.Description', gone),
  ],
  'disk-description': [
    'The Description of a disk is that of the instance.',
    { view: (task) => withDescription(task) },
  ],
})

function withDescription(task: Params): Params {
  const { ImportInstance } = task as { ImportInstance?: Params }
  if (!ImportInstance) return task
  const Volumes = (ImportInstance.Volumes as readonly Params[]).map((disk) => ({
    ...disk,
    Description: ImportInstance.Description ?? 'none',
  }))
  return { ...task, ImportInstance: { ...ImportInstance, Volumes } }
}
