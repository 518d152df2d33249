import type { Case } from './case.ts'

/** What a case is likely to cost, in requests: a step that waits for a state sends many, and takes its time. */
export const costOf = ({ steps }: Case): number => steps.length + 10 * steps.filter(({ poll }) => poll).length
