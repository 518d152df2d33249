import type { Case } from '../../../harness/golden/case.ts'

/** What shows most for its time: golden pairs and scenarios. */
export const isTried = ({ kind }: Case): boolean => kind === 'pair' || kind === 'scenario'
