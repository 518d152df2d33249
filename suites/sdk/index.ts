import type { ClientSuite } from '../../harness/client/judge-client.ts'
import { caseChecks, checks } from './checks/index.ts'
import { clientClauses } from './clauses.ts'

/** Everything that is required of a client. */
export const clientSuite: ClientSuite = { checks, caseChecks, clauses: clientClauses }
