import type { Pair } from '../nouns.ts'
import { refusal } from '../refusals.ts'
import { rowOf, rowsOf } from '../rows.ts'
import type { Defect, Twist } from '../twist.ts'
import { only, pass, read, refuseWith, wrong } from './wrong.ts'

type Pairs = NonNullable<Twist['pairs']>

const eachValue =
  (by: (value: string) => string): Pairs =>
  (pairs) =>
    pairs.map(([name, value]): Pair => [name, by(value)])

const latin = (value: string) => Buffer.from(value).toString('latin1')

function decodeAgain(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

const known = (name: string, action: string, version: string) =>
  rowOf(rowsOf(action, version), name) !== undefined

/** Gives a name the spelling of the table, as a reader without regard for case does. */
const respell = (params: Map<string, string>, action: string, version: string) => {
  const rows = rowsOf(action, version)
  for (const [name, value] of [...params]) {
    const general = name.replace(/\.\d+(?=\.|$)/g, '.N').toLowerCase()
    const found = rows.find((row) => row.name.toLowerCase() === general)?.name
    if (!found || known(name, action, version)) continue
    const numbers = name.match(/\.\d+(?=\.|$)/g) ?? []
    params.delete(name)
    params.set(
      found.replace(/\.N/g, () => numbers.shift() ?? ''),
      value,
    )
  }
}

const headKnown = (name: string, action: string, version: string) =>
  rowsOf(action, version).some((row) => row.name.split('.')[0] === name.split('.')[0])

/** How a form can be read wrongly. */
export const formDefects: readonly Defect[] = [
  wrong('form-get-refused', 'SHOULD', 'A request by GET is refused.', {
    object: ({ request }) =>
      request.method === 'GET' ? refusal('form', '', 'UnsupportedProtocol', 'Use POST.') : undefined,
  }),
  wrong('form-get-empty', 'SHOULD', 'The query string is not read, so that a GET has no Action.', {
    text: (form, { query }) => (query === '' ? form : form.replace(query, '')),
  }),
  wrong('form-charset-refused', 'MUST', 'A Content-Type with a charset behind it is refused.', {
    object: ({ request }) =>
      (request.headers['content-type'] ?? '').includes(';')
        ? refusal('form', '', 'MalformedQueryString', 'The Content-Type is not a form.')
        : undefined,
  }),
  wrong('form-plus', 'MUST', 'A plus stays a plus.', { text: (form) => form.replaceAll('+', '%2B') }),
  wrong('form-plus-eaten', 'MUST', 'A plus that was encoded becomes a space.', {
    text: (form) => form.replaceAll('%2B', '+'),
  }),
  wrong('form-decoded-twice', 'MUST', 'Values are decoded twice.', { pairs: eachValue(decodeAgain) }),
  wrong('form-decoded-first', 'MUST', 'The form is decoded before it is cut at its ampersands.', {
    text: (form) => form.replaceAll('%26', '&'),
  }),
  wrong('form-not-decoded', 'MUST', 'Values are not decoded.', {
    text: (form) => form.replace(/%(?!2E)/g, '%25'),
  }),
  wrong('form-cut-at-equals', 'MUST', 'A value ends at its first equals sign.', {
    pairs: eachValue((value) => value.split('=')[0] ?? ''),
  }),
  wrong('form-latin', 'MUST', 'Values are read as ISO-8859-1.', { pairs: eachValue(latin) }),
  wrong('form-ascii', 'MUST', 'A value beyond ASCII is refused.', {
    object: ({ params }) =>
      [...params].some(([, value]) => /[\u0080-\u{10ffff}]/u.test(value))
        ? refusal('value', '', 'InvalidCharacter', 'Only ASCII.')
        : undefined,
  }),
  wrong('form-astral', 'MUST', 'Characters beyond the first plane are left out.', {
    pairs: eachValue((value) => value.replace(/[\u{10000}-\u{10ffff}]/gu, '')),
  }),
  wrong('form-value-limit', 'MUST', 'A value of more than 255 characters is cut.', {
    pairs: eachValue((value) => value.slice(0, 255)),
  }),
  wrong('form-empty-lost', 'SHOULD', 'A tag without a value is not kept.', {
    make: (task) => ({ ...task, tags: task.tags.filter(([, value]) => value !== '') }),
  }),
  wrong('form-action-first', 'MUST', 'A form in which Action does not come first has none.', {
    pairs: (pairs) => (pairs[0]?.[0] === 'Action' ? pairs : pairs.filter(([name]) => name !== 'Action')),
  }),
  wrong('form-any-case', 'SHOULD', 'Names of parameters are read without regard for case.', {
    ask: (ask) => read((params) => respell(params, ask.action, ask.version))(ask),
  }),
  wrong('form-unknown-taken', 'MUST', 'Parameters that no operation has are passed over.', {
    refuse: pass('unknown'),
  }),
  wrong('form-unknown-inside', 'MUST', 'Only the first part of the name of a parameter is looked at.', {
    refuse: (refused, { action, version }) =>
      refused.step === 'unknown' && headKnown(refused.about, action, version) ? undefined : refused,
  }),
  wrong('form-unknown-on-describe', 'MUST', 'Describing operations pass over parameters they do not have.', {
    at: 'DescribeConversionTasks DescribeImportImageTasks DescribeImportSnapshotTasks DescribeExportTasks',
    refuse: pass('unknown'),
  }),
  wrong('form-unknown-on-cancel', 'MUST', 'Cancelling operations pass over parameters they do not have.', {
    at: 'CancelConversionTask CancelImportTask CancelExportTask',
    refuse: pass('unknown'),
  }),
  wrong('form-unknown-code', 'MUST', 'An unknown parameter is an InvalidParameterValue.', {
    refuse: refuseWith('unknown', { code: 'InvalidParameterValue' }),
  }),
  wrong('form-unknown-internal', 'MUST', 'An unknown parameter is an InternalError.', {
    refuse: refuseWith('unknown', { code: 'InternalError', status: 500 }),
  }),
  wrong('form-unknown-nameless', 'SHOULD', 'The message about an unknown parameter does not name it.', {
    refuse: refuseWith('unknown', { message: 'A parameter is not recognized' }),
  }),
  wrong('form-auth-unknown', 'MUST', 'The parameters that sign a request are taken for unknown ones.', {
    object: ({ signed }) => {
      const [name] = signed.keys()
      return name
        ? refusal('unknown', name, 'UnknownParameter', `The parameter ${name} is not recognized`)
        : undefined
    },
  }),
  wrong('form-volume-size', 'SHOULD', 'VolumeSize of a misprinted example is taken for Volume.Size.', {
    at: 'ImportVolume',
    ask: read(takeMisprint),
  }),
  wrong('form-member', 'MUST', 'Lists are wanted with a part named member in their names.', {
    object: ({ params }) => {
      const name = [...params.keys()].find((key) => /^\w+\.\d+(\.|$)/.test(key))
      return name
        ? refusal('unknown', name, 'UnknownParameter', `The parameter ${name} is not recognized`)
        : undefined
    },
  }),
  wrong(
    'form-nothing-after-first',
    'MUST',
    'Structures of more than two parts in their names are not read.',
    {
      at: 'ImportImage ImportSnapshot',
      ask: only((name) => name.split('.').filter((part) => !/^\d+$/.test(part)).length < 3),
    },
  ),
]

function takeMisprint(params: Map<string, string>): void {
  const size = params.get('VolumeSize')
  if (size === undefined) return
  params.delete('VolumeSize')
  params.set('Volume.Size', size)
}
