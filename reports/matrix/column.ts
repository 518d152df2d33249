import type { Report } from '../../harness/report/model.ts'

/** A report as a column. */
export type Column = {
  readonly name: string
  /** Without what all of them begin with: a heading must be narrow. */
  readonly heading: string
  readonly version: string
  readonly language: string
  readonly apiVersions: readonly string[]
  readonly clauses: Report['clauses']
  /** Why there is no report. */
  readonly missing?: string
  /** Why the run broke off: it must not look like one that found nothing. */
  readonly brokeOff?: readonly string[]
}

/** An SDK that could not be run, or was not, and why. */
export type MissingSdk = { readonly name: string; readonly language: string; readonly why: string }

const headingOf = (name: string): string => name.replace(/^aws-sdk-/, '')

/** The name of a client is written as `boto3 1.44.5 (Python)`. */
export function columnOf({ target, operations, clauses, verdict, reasons }: Report): Column {
  const { name: told = 'unknown' } = target
  const [, name = told, version = '', language = ''] = told.match(/^(.+) (\S+) \((.*)\)$/) ?? []
  const said = operations.flatMap(({ versions }) =>
    Object.entries(versions).flatMap(([one, word]) => (word === 'absent' ? [] : [one])),
  )
  return {
    ...{ name, heading: headingOf(name), version: version.replace(/^v(?=\d)/, ''), language },
    apiVersions: [...new Set(said)].sort(),
    clauses,
    ...(verdict === 'inconclusive' && { brokeOff: reasons }),
  }
}

export const emptyColumn = ({ name, language, why }: MissingSdk): Column => ({
  ...{ name, heading: headingOf(name), version: '', language, apiVersions: [], clauses: [], missing: why },
})
