import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import type { Task } from './task.ts'

/** MaxResults tasks from where NextToken says, and the token to go on with, if there are more. */
export function pageOf(
  tasks: readonly Task[],
  { params, action }: Context,
): { page: readonly Task[]; NextToken?: string } {
  const { MaxResults, NextToken } = params
  const after = typeof NextToken === 'string' ? read(NextToken, action) : 0
  const rest = tasks.filter(({ order }) => order > after)
  if (typeof MaxResults !== 'number' || rest.length <= MaxResults) return { page: rest }
  const page = rest.slice(0, MaxResults)
  return { page, NextToken: Buffer.from(`${action} ${page.at(-1)!.order}`).toString('base64url') }
}

function read(token: string, action: string): number {
  const [of, order = ''] = Buffer.from(token, 'base64url').toString().split(' ')
  if (of !== action || !/^\d+$/.test(order))
    throw new ApiError('InvalidNextToken', `The token '${token}' is invalid`)
  return Number(order)
}
