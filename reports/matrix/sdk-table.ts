import type { Level } from '../../harness/shape/schema.ts'
import { words } from '../words/markdown.ts'
import type { Column } from './column.ts'
import { table } from './table.ts'

/** What the SDKs are, where they were obtained, and how many clauses hold. */
export const sdkTable = (columns: readonly Column[], from: (name: string) => string): string =>
  table(
    ['SDK', 'Version', 'Language', 'Obtained', 'API version', '✓', '✗ MUST', '✗ SHOULD', '✗ MAY', '–'],
    'lllllrrrrr',
    columns.map((column) => [
      ...[words(column.name), words(column.version), words(column.language), obtained(column, from)],
      column.apiVersions.map((one) => words(one)).join(', '),
      ...(column.missing ? Array<string>(5).fill('∅') : counts(column)),
    ]),
  )

const obtained = ({ name, missing }: Column, from: (name: string) => string): string =>
  missing ? `not obtained here: ${words(missing)}` : words(from(name))

const counts = (column: Column): string[] => [
  String(held(column)),
  ...(['MUST', 'SHOULD', 'MAY'] as const).map((level) => String(failed(column, level))),
  `${column.clauses.length - held(column) - failed(column)}${brokeOff(column)}`,
]

const held = ({ clauses }: Column): number => clauses.filter(({ status }) => status === 'passed').length

const failed = ({ clauses }: Column, level?: Level): number =>
  clauses.filter((clause) => clause.status === 'failed' && (!level || clause.level === level)).length

const brokeOff = ({ brokeOff }: Column): string =>
  brokeOff ? ` (broke off: ${brokeOff.map((why) => words(why)).join(' ')})` : ''
