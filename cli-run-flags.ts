import type { LiveFlags } from './cli-live.ts'
import type { ReportTarget } from './harness/cli/options.ts'
import type { Given } from './harness/golden/given.ts'
import type { Variants } from './harness/judge/suite.ts'

/** The flags of `run` as they come out of the command line, the environment and the config. */
export type RunFlags = LiveFlags & {
  endpoint?: string
  apiVersion?: string[]
  operation?: string[]
  only?: string[]
  variants: Variants
  seed: number
  concurrency: number
  report?: ReportTarget[]
  log?: string
  baseline?: string
  strict?: true
  shard?: { part: number; of: number }
  timeout: number
  pollTimeout: number
  manifests?: true
  given?: Given
  model?: string
  golden?: string
  all?: true
  resume?: string
  budget?: number
  failFast?: true
  lastFailed?: string
  quiet?: true
}
