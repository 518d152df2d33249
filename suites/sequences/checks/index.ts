import type { CaseCheck } from '../../../harness/look.ts'
import { dryRun } from './dry-run.ts'
import { listed } from './listed.ts'
import { newId } from './new-id.ts'
import { ownFamily } from './own-family.ts'
import { untouched } from './untouched.ts'

const checks: readonly CaseCheck[] = [newId, listed, untouched, dryRun, ownFamily]

/** What sequences of calls are held against besides what every case is. */
export const sequenceChecks: CaseCheck = function* (looks, kase) {
  if (kase.id.startsWith('sequences/')) for (const check of checks) yield* check(looks, kase)
}
