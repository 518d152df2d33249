import { paged } from '../../harness/client/cases/page-cases.ts'
import { waiters } from '../../harness/client/cases/waiter-cases.ts'
import type { Library } from '../../harness/golden/library.ts'
import type { Clause } from '../../harness/judge/finding.ts'
import { existsAt } from '../../harness/shape/at-version.ts'
import { clientRows } from './rows/index.ts'
import { clientOperationRows, paginatorRow, waiterRow } from './rows/loop.ts'
import type { Row } from './rows/row.ts'

/** Every clause of the client side: what can be required of a client, exercised or not. */
export function* clientClauses({ operations }: Library): Generator<Clause> {
  for (const [id, row] of Object.entries(clientRows)) yield { ...row, id, operation: null }
  for (const { name } of waiters) yield { ...waiterRow(name), id: `client.waiter.${name}`, operation: null }
  for (const { operation } of paged)
    if (operations.has(operation))
      yield { ...paginatorRow(operation), id: `client.paginator.${operation}`, operation }
  for (const operation of operations.values()) {
    for (const [key, row] of Object.entries(clientOperationRows))
      if (
        key !== 'answer' ||
        Object.keys(operation.output.properties ?? {}).some((name) => name !== 'Return')
      )
        yield fromRow(`client.${operation.name}.${key}`, row, operation.name)
  }
}

const fromRow = (id: string, row: Row, operation: string): Clause => ({
  ...row,
  id,
  operation,
  text: row.text.replaceAll('{operation}', operation),
})

/** Whether an operation of a clause is there at one of some versions. */
export const isOffered = (
  { operation }: Clause,
  { operations }: Library,
  versions: readonly string[],
): boolean => !operation || versions.some((version) => existsAt(operations.get(operation)!, version))
