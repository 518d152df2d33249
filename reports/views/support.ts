import type { Report } from '../../harness/report/model.ts'

type Operation = Report['operations'][number]
export type Support = {
  readonly status: Operation['versions'][string]
  readonly versions: readonly string[]
  readonly manner?: string
  readonly operations: readonly string[]
}

const order = ['supported', 'broken', 'unsupported', 'not-run', 'absent'] as const

/** Operations that the target treats alike, told once: status, versions, and the manner of refusing. */
export function support(report: Report): readonly Support[] {
  const rows = report.operations.flatMap(perStatus)
  return [...Map.groupBy(rows, (row) => JSON.stringify([row.status, row.versions, row.manner])).values()]
    .map((alike) => ({ ...alike[0]!, operations: alike.flatMap((row) => row.operations) }))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
}

function perStatus({ name, versions, manner }: Operation): Support[] {
  const byStatus = Map.groupBy(Object.keys(versions).sort(), (version) => versions[version]!)
  return [...byStatus].map(([status, versions]) => ({
    status,
    versions,
    ...((status === 'unsupported' || status === 'broken') && manner !== undefined && { manner }),
    operations: [name],
  }))
}
