import { createInterface } from 'node:readline/promises'
import { printLines } from './cli-output.ts'
import { planCoverage } from './harness/cli/coverage.ts'
import { curlLines } from './harness/cli/curl.ts'
import { explain } from './harness/cli/explain.ts'
import { init } from './harness/cli/init.ts'
import { listLines } from './harness/cli/list.ts'
import type { Listable } from './harness/cli/listable.ts'
import { roadmap } from './harness/cli/roadmap/roadmap.ts'
import { showCase, type Wanted } from './harness/cli/show.ts'
import { loadLibrary } from './harness/golden/library.ts'
import { lintFiles } from './harness/manifest/lint-files.ts'
import { readReport } from './reports/read-report.ts'
import { coverage as coverageTables } from './reports/terminal/coverage.ts'
import { suite } from './suites/index.ts'
import { clientSuite } from './suites/sdk/index.ts'

/** The suite with the clauses of clients beside those of servers, for whoever looks one up. */
const bothSides: typeof suite = {
  ...suite,
  *clauses(library) {
    yield* suite.clauses(library)
    yield* clientSuite.clauses(library)
  },
}

export const tellRoadmap = (report: string, { operation }: { operation?: string }): void =>
  printLines(roadmap(readReport(report), suite, loadLibrary(), operation))

export const list = (what: Listable): void => printLines(listLines(what, bothSides, loadLibrary()))

export function lintManifests(files: string[]): void {
  const { lines, isClean } = lintFiles(files)
  printLines(lines)
  process.exitCode = isClean ? 0 : 1
}

export function coverage({ operation = [] }: { operation?: string[] }): void {
  const { members, unexercised } = planCoverage(suite, loadLibrary(), operation)
  process.stdout.write(coverageTables(members, unexercised))
}

export const explainInWords = (id: string, { seed }: { seed: number }): void =>
  printLines([explain(id, bothSides, loadLibrary(), seed)])

export const curl = (id: string, flags: { endpoint: string; apiVersion: string; seed: number }): void =>
  printLines(curlLines(id, flags.apiVersion, flags.endpoint, suite, loadLibrary(), flags.seed))

export const show = (wanted: Wanted): void => printLines(showCase(wanted, suite, loadLibrary()))

export type InitFlags = { endpoint: string; start: string; yes?: true; force?: true }

/** Asks on a terminal what was not said; elsewhere, and with --yes, takes what is usual. */
export async function initialise({ yes, force, ...said }: InitFlags): Promise<void> {
  const answers = yes || !process.stdin.isTTY ? said : await askFor(said)
  printLines(init({ ...answers, force: Boolean(force) }))
}

async function askFor(usual: { endpoint: string; start: string }): Promise<typeof usual> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ask = async (question: string, otherwise: string) =>
    (await terminal.question(`${question} (${otherwise}) `)).trim() || otherwise
  try {
    const endpoint = await ask('Which endpoint is to be verified?', usual.endpoint)
    return { endpoint, start: await ask('What starts it in CI?', usual.start) }
  } finally {
    terminal.close()
  }
}
