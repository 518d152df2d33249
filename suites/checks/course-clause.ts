import type { Case } from '../../harness/golden/case.ts'
import type { ClauseId } from '../../harness/golden/clause-id.ts'

/** What is required of a course of calls, whatever the calls are: of each operation, and of random sequences as such. */
export type Course = 'new-id' | 'listed' | 'untouched' | 'leaves-nothing' | 'own-tasks'

const ofSequences: Readonly<Record<Course, ClauseId>> = {
  'new-id': 'sequence.new-id',
  listed: 'sequence.listed',
  untouched: 'sequence.untouched',
  'leaves-nothing': 'sequence.dry-run',
  'own-tasks': 'sequence.family',
}

/** The clause that a departure of an operation is charged to: a random sequence speaks of no operation alone. */
export const courseClause = ({ kind }: Case, operation: string, course: Course): ClauseId =>
  kind === 'sequence' ? ofSequences[course] : `${operation}.${course}`
