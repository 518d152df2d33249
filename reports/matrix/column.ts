import type { Report } from '../../harness/report/model.ts'

/** A report as a column. */
export type Column = {
  readonly name: string
  /** Without what all of them begin with: a heading must be narrow. */
  readonly heading: string
  readonly version: string
  readonly language: string
  readonly apiVersions: readonly string[]
  readonly report: Report
}

/** The name of a client is written as `boto3 1.44.5 (Python)`. */
export function columnOf(report: Report): Column {
  const { name: told = 'unknown' } = report.target
  const [, name = told, version = '', language = ''] = told.match(/^(.+) (\S+) \((.*)\)$/) ?? []
  const said = report.operations.flatMap(({ versions }) =>
    Object.entries(versions).flatMap(([one, word]) => (word === 'absent' ? [] : [one])),
  )
  return {
    name,
    heading: name.replace(/^aws-sdk-/, ''),
    version: version.replace(/^v(?=\d)/, ''),
    language,
    apiVersions: [...new Set(said)].sort(),
    report,
  }
}
