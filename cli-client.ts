import { tellable } from './cli-errors.ts'
import { conclude, printLines } from './cli-output.ts'
import type { RunFlags } from './cli-run-flags.ts'
import { UsageError } from './harness/base/errors.ts'
import { checkWritable } from './harness/cli/files.ts'
import { findBehaviour } from './harness/cli/find-behaviour.ts'
import type { ReportTarget } from './harness/cli/options.ts'
import { createProgress, runProgress } from './harness/cli/progress.ts'
import { diagnosisLine } from './harness/client/doctor/diagnosis.ts'
import { type DoctorOptions, doctor } from './harness/client/doctor/doctor.ts'
import { driverCommand, openDriver } from './harness/client/open-driver.ts'
import { serveJudge } from './harness/client/serve/serve-judge.ts'
import { verifySdk } from './harness/client/verify-sdk.ts'
import { loadLibrary } from './harness/golden/library.ts'
import { libraryWith } from './harness/model/library-with.ts'
import { packedModel } from './harness/model/packed.ts'
import { serve } from './harness/reference/serve.ts'
import { unknownOperation } from './harness/run/select.ts'
import { version } from './index.ts'
import { clientSuite } from './suites/sdk/index.ts'

export type ServeFlags = {
  port: number
  taskSeconds: number
  fault?: string[]
  judge?: true
  secret?: string
  report?: ReportTarget[]
  strict?: true
  all?: true
  model?: string
  operation?: string[]
}

export type SdkFlags = Pick<
  RunFlags,
  'operation' | 'only' | 'concurrency' | 'report' | 'strict' | 'timeout' | 'model' | 'all'
> & {
  driver?: string
  install?: true
}

export async function verifyClient(command: string[], flags: SdkFlags): Promise<void> {
  const model = flags.model ?? (flags.all && packedModel)
  const { library, operations: chosen } = model
    ? libraryWith(loadLibrary(), model, flags.operation ?? [])
    : { library: loadLibrary(), operations: flags.operation ?? [] }
  const { only = [], report: reports = [], driver: name, strict } = flags
  const operations = flags.operation ? chosen : []
  const wrong = unknownOperation(operations, library)
  if (wrong) throw new UsageError(wrong)
  for (const { path } of reports) checkWritable(path)
  const asked = { operations: [...library.operations.keys()], install: Boolean(flags.install) }
  const driver = await openDriver({ command, ...asked, ...(name && { name }) })
  const progress = createProgress(process.stderr)
  const rerun = (id: string) =>
    `ec2spec sdk ${name ? `--driver ${name} ` : ''}${flags.all ? '--all ' : flags.model ? `--model ${flags.model} ` : ''}--only '${id}'${name ? '' : ` -- ${command.join(' ')}`}`
  const settings = { ...flags, driver, library, operations, only, rerun, strict: Boolean(strict) }
  try {
    const verified = await verifySdk(clientSuite, version, {
      ...settings,
      onProgress: (done: number, causes: number) => progress.update(runProgress(done, causes)),
    })
    progress.clear()
    if (only.length && verified.totals.cases === 0)
      throw new UsageError(`--only ${only.join(' ')} matches no case`)
    conclude(verified, reports)
    if (driver.broken?.stderr)
      console.error(`ec2spec: the driver's stderr ends with:\n${tellable(driver.broken.stderr)}`)
  } finally {
    progress.clear()
    await driver.close()
  }
}

export type ExamineFlags = DoctorOptions & { driver?: string; install?: true }

export async function examine(
  given: string[],
  { driver: name, install, ...options }: ExamineFlags,
): Promise<void> {
  const { command, cwd } = await driverCommand({
    command: given,
    install: Boolean(install),
    ...(name && { name }),
  })
  for await (const diagnosis of doctor(command, { ...options, cwd })) {
    printLines([diagnosisLine(diagnosis)])
    if (diagnosis.verdict === 'wrong') process.exitCode = 1
  }
}

export async function judgeUntilStopped(flags: ServeFlags): Promise<void> {
  if (flags.all || flags.model || flags.operation)
    throw new UsageError('--judge answers as golden does: leave out --all, --model and --operation')
  const { report: reports = [], strict, secret = process.env.AWS_SECRET_ACCESS_KEY || 'test' } = flags
  for (const { path } of reports) checkWritable(path)
  const judging = await serveJudge(clientSuite, version, { ...flags, secret, strict: Boolean(strict) })
  process.stdout.write(`${JSON.stringify({ endpoint: judging.endpoint })}\n`)
  await new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  })
  conclude(await judging.stop(), reports)
}

export async function serveUntilStopped({
  port,
  taskSeconds,
  fault = [],
  ...flags
}: ServeFlags): Promise<void> {
  const model = flags.model ?? (flags.all && packedModel)
  if (flags.operation && !model)
    throw new UsageError('--operation chooses from a model: add --all or --model FILE')
  const world = model ? libraryWith(loadLibrary(), model, flags.operation ?? []).world : undefined
  const faults = fault.map((id) => findBehaviour(id, world !== undefined))
  const server = await serve({ port, taskSeconds, faults, ...(world && { world }) })
  process.stdout.write(`${JSON.stringify({ endpoint: server.endpoint })}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
}
