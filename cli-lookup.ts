import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { printLines } from './cli-output.ts'
import { UsageError } from './harness/base/errors.ts'
import { globToRegExp } from './harness/base/glob.ts'
import { planCoverage } from './harness/cli/coverage.ts'
import { curlLines } from './harness/cli/curl.ts'
import { explain } from './harness/cli/explain.ts'
import { checkWritable } from './harness/cli/files.ts'
import { init } from './harness/cli/init.ts'
import { listLines } from './harness/cli/list.ts'
import type { Listable } from './harness/cli/listable.ts'
import type { ReportTarget } from './harness/cli/options.ts'
import { roadmap } from './harness/cli/roadmap/roadmap.ts'
import { showCase, type Wanted } from './harness/cli/show.ts'
import { toSmithyTests } from './harness/client/smithy/to-smithy-tests.ts'
import { type Library, loadLibrary } from './harness/golden/library.ts'
import { lintGolden } from './harness/golden/lint.ts'
import { currentCase, currentClause } from './harness/golden/renamed.ts'
import { lintFiles } from './harness/manifest/lint-files.ts'
import { changeLine, diffModels, type ModelChange, modelDiffMarkdown } from './harness/model/diff-models.ts'
import { importModel } from './harness/model/import-model.ts'
import { libraryWith } from './harness/model/library-with.ts'
import { packedModel } from './harness/model/packed.ts'
import { readModel } from './harness/model/read-model.ts'
import { lintRecipes } from './harness/model/recipes.ts'
import { unknownOperation } from './harness/run/select.ts'
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
  printLines([explain(currentCase(currentClause(id)), bothSides, loadLibrary(), seed)])

export const curl = (id: string, flags: { endpoint: string; apiVersion: string; seed: number }): void =>
  printLines(curlLines(currentCase(id), flags.apiVersion, flags.endpoint, suite, loadLibrary(), flags.seed))

export const show = (wanted: Wanted): void =>
  printLines(showCase({ ...wanted, id: currentCase(wanted.id) }, suite, loadLibrary()))

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

export const importOperations = (
  file: string,
  { operation = [], out }: { operation?: string[]; out: string },
): void => printLines(importModel(file, operation, out))

export type ExportFlags = { out: string; operation?: string[]; apiVersion: string; namespace: string }

export function exportSmithy({ out, operation = ['*'], apiVersion: version, namespace }: ExportFlags): void {
  checkWritable(out)
  const library = loadLibrary()
  const wrong = unknownOperation(
    operation.filter((name) => !name.includes('*')),
    library,
  )
  if (wrong) throw new UsageError(wrong)
  const patterns = operation.map(globToRegExp)
  const operations = [...library.operations.keys()].filter((name) => patterns.some((one) => one.test(name)))
  const model = readModel(packedModel)
  const { shapes, smithy } = toSmithyTests(library, {
    ...{ version, operations, namespace },
    ...(model.metadata.apiVersion === version && { model }),
    onMisfit: (id, why) => console.error(`left out, for EC2's model does not have it: ${id} (${why})`),
  })
  if (!Object.keys(shapes).length)
    throw new UsageError(
      `no operation of ${version} is called ${operation.join(' or ')}; \`ec2spec list operations\` names them all`,
    )
  const text = `${JSON.stringify({ smithy, shapes }, undefined, 2)}\n`
  if (out === '-') process.stdout.write(text)
  else writeFileSync(out, text)
}

export type ModelDiffFlags = { operation?: string[]; report?: ReportTarget[] }

export function diffModelFiles(
  before: string,
  after: string,
  { operation = [], report = [] }: ModelDiffFlags,
): void {
  for (const { path } of report) checkWritable(path)
  const wanted = ({ operation: name }: ModelChange) =>
    !operation.length || operation.some((pattern) => globToRegExp(pattern).test(name))
  const changes = [...diffModels(readModel(before), readModel(after))].filter(wanted)
  for (const { path } of report) writeFileSync(path, modelDiffMarkdown(changes, before, after))
  const breaking = changes.filter(({ breaks }) => breaks !== 'nobody')
  printLines(changes.map(changeLine))
  printLines([`${changes.length} changes, ${breaking.length} that break`])
  process.exitCode = breaking.length ? 1 : 0
}

/** Golden with a folder over it, and the operations of a model that the folder has pairs of. */
function libraryOf(dir: string, model: string): Library {
  const library = loadLibrary(undefined, dir)
  const folder = join(dir, 'documented')
  const known = new Set(Object.keys(readModel(model).operations))
  const others = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => known.has(name) && !library.operations.has(name),
  )
  return others.length ? libraryWith(library, model, others, dir).library : library
}

export function lintFolder(dir: string, { model = packedModel }: { readonly model?: string }): void {
  if (!existsSync(dir)) throw new UsageError(`${dir}: there is no such folder`)
  const faults = [...lintGolden(libraryOf(dir, model), dir), ...lintRecipes(dir, readModel(model))]
  printLines(faults.map(({ file, message }) => `${file}: ${message}`))
  printLines([faults.length ? `${faults.length} faults` : 'nothing to say'])
  process.exitCode = faults.length ? 1 : 0
}
