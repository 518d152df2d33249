import { ApiError } from '../api-error.ts'
import { conversion } from '../families/conversion.ts'
import type { Behaviour } from './behaviour.ts'
import { cancel } from './cancel.ts'

export const cancelConversionTask: Behaviour = ({ ConversionTaskId, ReasonMessage }, context) => {
  cancel(String(ConversionTaskId), [conversion], context, { reason: ReasonMessage, refuse })
  return { Return: true }
}

function refuse(state: string): never {
  throw new ApiError('DeleteConversionTaskError', `The conversion task is ${state} and cannot be cancelled.`)
}
