import { answerRows } from './answer.ts'
import { deliveryRows } from './delivery.ts'
import { errorRows } from './error.ts'
import { httpRows } from './http.ts'
import { type clientOperationRows, loopRows } from './loop.ts'
import { retryRows } from './retry.ts'
import type { Rows } from './row.ts'
import { signRows } from './sign.ts'
import { tokenRows } from './token.ts'
import { toleranceRows } from './tolerance.ts'
import { wireRows } from './wire.ts'

/** What every client owes, in the order in which a request comes into being and its answer is read. */
export const clientRows = {
  ...httpRows,
  ...wireRows,
  ...tokenRows,
  ...signRows,
  ...answerRows,
  ...errorRows,
  ...retryRows,
  ...toleranceRows,
  ...deliveryRows,
  ...loopRows,
} satisfies Rows

/** The public id of a clause of clients. A key that there is not does not compile. */
export type ClientClauseId =
  | keyof typeof clientRows
  | `client.${'waiter' | 'paginator' | 'tolerance'}.${string}`
  | `client.${string}.${keyof typeof clientOperationRows}`
