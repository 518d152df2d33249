import { join } from 'node:path'
import { judgeSdk } from './judge-sdk.ts'
import { outcome } from './outcome.ts'
import type { Part, PartResult, Workshop } from './part.ts'
import { runDriver } from './run-driver.ts'
import { findingAnchors, readSdkExpected } from './sdk-expected.ts'

const timeout = 600_000

/** Verifies a real SDK, and compares what it fails with what it is known to fail. */
export const sdkPart = (name: string): Part => ({
  name: `sdk ${name}`,
  run: async (workshop): Promise<PartResult> => {
    const folder = join(workshop.folder, 'sdk')
    const run = await runDriver(name, { ...workshop, folder, timeout })
    if ('missing' in run) return unavailable(name, `needs ${run.missing}`, workshop)
    if ('failed' in run) return unavailable(name, 'could not be installed', workshop, run.failed)
    const known = readSdkExpected()[name] ?? {}
    const anchors = findingAnchors(workshop.root)
    const dangling = Object.entries(known).filter(([, anchor]) => !anchors.has(anchor))
    const outcomes = [
      ...judgeSdk(run.report, known),
      outcome(
        'every known failure has a finding',
        dangling.map(([id, anchor]) => `${id}: docs/sdk-findings.md has no anchor ${anchor}`),
      ),
    ]
    const { passed, failed } = run.report.totals.clauses
    return { outcomes, summary: `${run.report.target.name}, ${passed} clauses hold, ${failed} do not` }
  },
})

/** What a machine lacks is named; only where peers are required does it fail. */
const unavailable = (name: string, why: string, { required }: Workshop, details = why): PartResult => ({
  outcomes: [{ name, status: required ? 'failed' : 'skipped', details: [details] }],
  summary: why,
})
