import { ownLibrary } from './cli-library.ts'
import { printLines } from './cli-output.ts'
import type { RunFlags } from './cli-run-flags.ts'
import { UsageError } from './harness/base/errors.ts'
import { libraryWith } from './harness/model/library-with.ts'
import { packedModel } from './harness/model/packed.ts'
import { unknownOperation } from './harness/run/select.ts'
import { apiVersions } from './harness/shape/versions.ts'
import { type Recorded, record } from './harness/verify/record/record.ts'
import { writeOrigin, writeRecorded } from './harness/verify/record/write-recorded.ts'
import { readIdentity } from './harness/wire/credentials.ts'
import { checkEndpoint } from './harness/wire/endpoint.ts'
import { suite } from './suites/index.ts'

export type RecordFlags = Pick<
  RunFlags,
  'apiVersion' | 'operation' | 'only' | 'all' | 'model' | 'timeout' | 'pollTimeout' | 'given'
> & { endpoint: string; out: string }

/** Writes what a trusted target answers as golden pairs of a folder, and says how many, and how they are played back. */
export async function recordPairs(flags: RecordFlags): Promise<void> {
  const { endpoint, out, apiVersion, operation = [], only = [], all, model: file, ...rest } = flags
  const model = file ?? (all && packedModel)
  const { library, operations, versions } = model
    ? libraryWith(ownLibrary({}), model, operation)
    : { library: ownLibrary({}), operations: operation, versions: apiVersions }
  const wrong = unknownOperation(operations, library)
  if (wrong) throw new UsageError(wrong)
  const checked = checkEndpoint(endpoint, false)
  if ('error' in checked) throw new UsageError(checked.error)
  const origin = { endpoint: checked.url, date: new Date().toISOString().slice(0, 10) }
  const recorded: Recorded[] = []
  const ids = new Set<string>()
  const settings = {
    ...rest,
    endpoint: checked.url,
    identity: readIdentity(process.env),
    versions: apiVersion ?? versions,
    library,
    concurrency: 1,
    live: false,
    selection: { operations, only },
  }
  for await (const one of record(suite, settings)) {
    recorded.push(one)
    ids.add(writeRecorded(one, out, library, origin))
  }
  if (!recorded.length) throw new UsageError(`${endpoint} answered no pair twice alike: nothing was written`)
  writeOrigin(recorded, out, origin)
  const chosen = file ? ` --model ${file}` : all ? ' --all' : ''
  printLines([
    `${out}: ${recorded.length} pairs of ${new Set(recorded.map((one) => one.case.operation)).size} operations, as ${origin.endpoint} answered them on ${origin.date}`,
    `played back: ec2spec run --endpoint URL${chosen} --golden ${out} --only '*/recorded-*'`,
  ])
}
