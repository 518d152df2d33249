/**
 * `npm run test:peers`: what others have made, held against what we have made. Installs what it needs into
 * `.peers/`. What cannot be had is named and counted as skipped; with `EC2SPEC_PEERS=required`, or on CI
 * unless `EC2SPEC_PEERS=optional`, it fails. SDKs whose drivers take minutes are left out unless `EC2SPEC_DRIVERS`
 * names them or is `all`. Exit codes: 0 all well, 1 not, 3 nothing could be checked.
 */
import { join } from 'node:path'
import { chosenDrivers } from './chosen-drivers.ts'
import { encoderPart } from './encoder-part.ts'
import { endpointPart } from './endpoint-part.ts'
import { endpointPeers } from './endpoints.ts'
import { install, prepare } from './install.ts'
import { modelPart } from './model-part.ts'
import type { Outcome } from './outcome.ts'
import { packedPart } from './packed-part.ts'
import type { Part, Workshop } from './part.ts'
import { readerPart } from './reader-part.ts'
import { type Requirement, requirements } from './requirements.ts'
import { sdkPart } from './sdk-part.ts'
import { exitCode, tellLine, tellTotals } from './tell.ts'

const { chosen, left } = chosenDrivers()
const parts: readonly Part[] = [
  modelPart,
  packedPart,
  encoderPart,
  readerPart,
  ...endpointPeers.map(endpointPart),
  ...chosen.map(sdkPart),
]
const { CI, EC2SPEC_PEERS: wish = CI && CI !== 'false' ? 'required' : 'optional' } = process.env
const stop = new AbortController()
const root = join(import.meta.dirname, '../..')
const folder = join(root, '.peers')
const installed = new Set<string>()
const workshop: Workshop = {
  folder,
  root,
  program: (name) => join(folder, 'venv/bin', name),
  has: ({ name }) => installed.has(name),
  signal: stop.signal,
  required: wish === 'required',
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

async function main(): Promise<number> {
  const outcomes = [...(await installAll()), ...(await runAll())]
  console.log(tellTotals(outcomes))
  return exitCode(outcomes)
}

async function installAll(): Promise<Outcome[]> {
  const missing: Outcome[] = []
  const nothing = await prepare(workshop)
  for (const requirement of Object.values<Requirement>(requirements)) {
    const problem = nothing ?? (await install(requirement, workshop))
    if (!problem) installed.add(requirement.name)
    else {
      console.log(`not available: ${requirement.name} (${problem.unavailable})`)
      missing.push({ name: requirement.name, status: wish === 'required' ? 'failed' : 'skipped' })
    }
  }
  return missing
}

async function runAll(): Promise<Outcome[]> {
  const all: Outcome[] = []
  for (const part of parts.filter(({ needs }) => !needs || workshop.has(needs))) {
    const startedAt = Date.now()
    const { outcomes, summary } = await runPart(part)
    console.log(tellLine(part.name, outcomes, summary, Date.now() - startedAt))
    all.push(...outcomes)
  }
  for (const name of left)
    console.log(`left out: sdk ${name}, which takes minutes (EC2SPEC_DRIVERS=all runs it)`)
  return all
}

/** A part that breaks has failed; what it could not do is said, and the others go on. */
async function runPart({ name, run }: Part) {
  try {
    return await run(workshop)
  } catch (error) {
    stop.signal.throwIfAborted()
    const details = [error instanceof Error ? error.message : String(error)]
    return { outcomes: [{ name, status: 'failed' as const, details }], summary: 'could not be run' }
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!stop.signal.aborted) throw error
  console.error('interrupted')
  process.exitCode = 130
}
