import { asDriver } from '../../harness/client/faulty/as-driver.ts'
import { createClient } from '../../harness/client/faulty/client.ts'
import type { ClientFault } from '../../harness/client/faulty/client-fault.ts'
import { faults } from '../../harness/client/faulty/faults.ts'
import type { Habits } from '../../harness/client/faulty/habits.ts'
import { verifySdk } from '../../harness/client/verify-sdk.ts'
import { type Library, loadLibrary } from '../../harness/golden/library.ts'
import type { Report } from '../../harness/report/model.ts'
import { clientSuite } from './index.ts'

/** Every client with one fault, and the clause that has to catch it. */
export const faultyClients: readonly Pick<ClientFault, 'id' | 'text' | 'clause'>[] = faults.map(
  ({ id, text, clause }) => ({ id, text, clause }),
)

export type Caught = {
  readonly id: string
  readonly clause: string
  readonly caught: boolean
  readonly failed: readonly string[]
}

/** Runs the example client with one of its faults against the cases that show it. Throws where there is no such fault. */
export async function runFaultyClient(id: string): Promise<Caught> {
  const fault = faults.find((one) => one.id === id)
  if (!fault) throw new Error(`no faulty client ${id}`)
  const report = await runExample(fault.habits, fault.only)
  const failed = report.clauses.filter(({ status }) => status === 'failed').map((clause) => clause.id)
  return { id, clause: fault.clause, caught: failed.includes(fault.clause), failed }
}

let library: ReturnType<typeof loadLibrary> | undefined

/** The report on the example client with some habits of its own. */
export function runExample(habits: Partial<Habits>, only: readonly string[], own?: Library): Promise<Report> {
  library ??= loadLibrary()
  const known = own ?? library
  const driver = asDriver(createClient(habits, known.operations), [...known.operations.keys()])
  return verifySdk(clientSuite, '0', {
    driver,
    library: known,
    operations: [],
    only,
    strict: true,
    concurrency: 8,
    timeout: 10_000,
    rerun: () => '',
  })
}
