import type { ClauseStatus } from '../../harness/judge/finding.ts'

/** Every status a clause can have, in the order in which reports list them. */
export const statuses = [
  'passed',
  'failed',
  'unsupported',
  'blocked',
  'inconclusive',
  'disputed',
  'not-exercised',
  'untestable',
] as const satisfies readonly ClauseStatus[]

/** What a status says to someone who sees it for the first time. */
export const statusMeaning: Readonly<Record<ClauseStatus, string>> = {
  passed: 'every comparison came out as documented',
  failed: 'at least one comparison did not',
  unsupported: 'the target does not have the operation',
  blocked: 'what had to be done first could not be done',
  inconclusive: 'the same request without the fault was refused too, so a refusal proves nothing',
  disputed: 'the documents contradict each other; shown, never scored',
  'not-exercised': 'no case of this run touched it',
  untestable: 'no exchange can decide it',
}

/** `not-exercised` as words. */
export const statusWords = (status: ClauseStatus): string => status.replaceAll('-', ' ')
