import { join } from 'node:path'
import { readDriverSpec } from '../drivers/list.ts'
import { judgeSdk } from './judge-sdk.ts'
import { outcome } from './outcome.ts'
import type { Part, PartResult } from './part.ts'
import { runDriver } from './run-driver.ts'
import { findingAnchors, readSdkExpected } from './sdk-expected.ts'
import { whyNot } from './why-not.ts'

const timeout = 600_000

/** Verifies a real SDK, and compares what it fails with what it is known to fail. */
export const sdkPart = (name: string): Part => ({
  name: `sdk ${name}`,
  run: async (workshop): Promise<PartResult> => {
    const folder = join(workshop.folder, 'sdk')
    const run = await runDriver(name, { ...workshop, folder, timeout })
    const isOwed = workshop.required && !readDriverSpec(name).optional
    if (!('report' in run))
      return unavailable(name, whyNot(name, run), isOwed, 'failed' in run ? run.failed : undefined)
    const known = readSdkExpected()[name]
    const anchors = findingAnchors(workshop.root)
    const dangling = Object.entries(known ?? {}).filter(([, anchor]) => !anchors.has(anchor))
    const outcomes = [
      ...judgeSdk(run.report, known),
      outcome(
        'every known failure has a finding',
        dangling.map(([id, anchor]) => `${id}: docs/sdk-findings.md has no anchor ${anchor}`),
      ),
    ]
    const { passed, failed } = run.report.totals.clauses
    return {
      outcomes,
      summary: `${run.report.target.name}, ${passed} clauses hold, ${failed} do not${known ? '' : ' (none is on record yet)'}`,
    }
  },
})

/** What a machine lacks is named; only where it is owed does it fail. */
const unavailable = (name: string, why: string, isOwed: boolean, details = why): PartResult => ({
  outcomes: [{ name, status: isOwed ? 'failed' : 'skipped', details: [details] }],
  summary: `could not be had: ${why}`,
})
