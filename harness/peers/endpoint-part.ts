import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { operationNames } from '../golden/files.ts'
import type { Report } from '../report/model.ts'
import type { EndpointPeer } from './endpoints.ts'
import { execute } from './execute.ts'
import { judgeReport, type SuiteRun } from './judge-report.ts'
import type { Part, PartResult, Workshop } from './part.ts'
import { plainEnvironment } from './plain-environment.ts'
import { readReport } from './read-report.ts'
import { withEndpoint } from './with-endpoint.ts'

/** Runs the suite, as a user would, on a peer that has no operation of the family. */
export const endpointPart = (peer: EndpointPeer): Part => ({
  name: peer.name,
  needs: peer.needs,
  run: async (workshop): Promise<PartResult> => {
    const operations = operationNames()
    const run = await withEndpoint(peer, workshop, (endpoint) => runSuite(endpoint, peer, workshop))
    const outcomes = judgeReport(run, operations, peer.manner)
    return { outcomes, summary: tell(run.report) }
  },
})

function tell({ operations, totals }: Report): string {
  const lacking = operations.filter(({ manner }) => manner)
  const manners = [...new Set(lacking.map(({ manner }) => manner))].join(', ')
  return `${lacking.length} operations unsupported (${manners}), ${totals.clauses.failed} clauses failed`
}

async function runSuite(
  endpoint: string,
  peer: EndpointPeer,
  { folder, root, signal }: Workshop,
): Promise<SuiteRun> {
  const file = join(folder, `${peer.name}.report.json`)
  rmSync(file, { force: true })
  const args = [join(root, 'cli.ts'), 'run', '--endpoint', endpoint, '--report', `json=${file}`]
  const ended = await execute(process.execPath, args, {
    cwd: root,
    env: plainEnvironment(),
    signal,
    timeout: 120_000,
  })
  return { exitCode: ended.code, printed: ended.stdout, report: readReport(file, ended.stderr) }
}
