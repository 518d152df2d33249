import type { Choices } from './choices.ts'
import type { Ask, Refusal, Task } from './nouns.ts'
import { badValue, refusal } from './refusals.ts'
import type { Page } from './twist.ts'
import { namedIds } from './world.ts'

/** What a token is good for: the same operation with the same ids and filters. */
const subject = ({ action, params }: Ask): string =>
  JSON.stringify([
    action,
    [...params].filter(([name]) => !['MaxResults', 'NextToken', 'DryRun'].includes(name)).sort(),
  ])

// A place in the order of making stays right while tasks come, end, and leave the list.
const writeToken = (ask: Ask, last: number): string =>
  Buffer.from(JSON.stringify([last, subject(ask)])).toString('base64')

/** The task behind which a token says that the page starts; undefined for a token that nobody gave. */
export function startOf(ask: Ask): number | undefined {
  const token = ask.params.get('NextToken')
  if (!token) return 0
  try {
    const [last, about] = JSON.parse(Buffer.from(token, 'base64').toString())
    return about === subject(ask) && typeof last === 'number' ? last : undefined
  } catch {
    return undefined
  }
}

/** Objects to a token from elsewhere and to sizes of a page that cannot be. */
export function* wrongPages(ask: Ask, choices: Choices): Generator<Refusal> {
  const size = ask.params.get('MaxResults')
  const most = ask.action === 'DescribeExportImageTasks' ? 500 : Number.POSITIVE_INFINITY
  if (size !== undefined && (Number(size) < 1 || Number(size) > most))
    yield { ...badValue('MaxResults', size), step: 'page' }
  const forgiven = choices.tokenBesideIds === 'taken' && namedIds(ask).length > 0
  if (startOf(ask) === undefined && !forgiven)
    yield refusal('token', 'NextToken', 'InvalidNextToken', 'The token is not valid.')
}

/** One page of what was found. */
export function paged(tasks: readonly Task[], ask: Ask, choices: Choices): Page {
  if (!ask.action.startsWith('DescribeImport') && ask.action !== 'DescribeExportImageTasks') return { tasks }
  const last = startOf(ask) ?? 0
  // Only who asks for pages is sure to look for the next.
  const asked = ask.params.get('MaxResults')
  if (asked && choices.emptyFirstPage && !ask.params.get('NextToken'))
    return { tasks: [], token: writeToken(ask, 0) }
  const size = asked ? Math.min(Number(asked), choices.pageCap) : Number.POSITIVE_INFINITY
  const left = tasks.filter(({ seed }) => last === 0 || (choices.newestFirst ? seed < last : seed > last))
  const page = left.slice(0, size)
  const more = left.length > size || (choices.tokenAfterFullPage && page.length === size)
  return more ? { tasks: page, token: writeToken(ask, page.at(-1)?.seed ?? last) } : { tasks: page }
}
