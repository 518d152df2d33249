import { ApiError } from '../api-error.ts'
import { importImage } from '../families/import-image.ts'
import { importSnapshot } from '../families/import-snapshot.ts'
import type { Behaviour } from './behaviour.ts'
import { cancel } from './cancel.ts'

/** The model calls the id optional, yet without it there is nothing to cancel. */
export const cancelImportTask: Behaviour = ({ ImportTaskId, CancelReason }, context) => {
  if (typeof ImportTaskId !== 'string') {
    throw new ApiError('MissingParameter', 'The request must contain the parameter ImportTaskId')
  }
  const { before, after } = cancel(ImportTaskId, [importImage, importSnapshot], context, {
    reason: CancelReason,
    refuse,
  })
  return { ImportTaskId, PreviousState: before, State: after }
}

function refuse(state: string): never {
  throw new ApiError('IncorrectState', `The import task is ${state} and cannot be cancelled.`)
}
