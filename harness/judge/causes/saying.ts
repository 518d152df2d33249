import { members } from '../../shape/members.ts'
import { lasting } from '../lasting.ts'
import type { Look } from '../look.ts'
import type { Wider } from './normalisation.ts'

/** What an operation refuses with one code and message, it refuses for one reason: valid requests, and others too soon. */
export function* saying({ answer, step, exchange }: Look): Generator<Wider> {
  if (answer.kind !== 'error' || !answer.message.trim()) return
  const said = `${exchange.response?.status} ${answer.code}: ${lasting(answer.message).slice(0, 120)}`
  yield {
    id: `said ${step.operation} ${said}`,
    words: `${step.operation} refuses valid requests with ${said}`,
  }
}

/** What an operation answers with one code, where it should answer with others or not at all. */
export function* answering({ answer, step, exchange }: Look): Generator<Wider> {
  if (answer.kind !== 'error') return
  const said = `${step.operation} answers ${exchange.response?.status} ${answer.code}`
  yield { id: said, words: `${said} where it should not`, isOwn: true }
}

/** The first sentence of a text, as it stands within another. */
export const firstSentence = (text: string): string =>
  text.replace(/\.( .*)?$/s, '').replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase())

/** What tasks that do not keep to their states have in common. */
export const course: Wider = { id: 'course', words: 'tasks go from state to state as they may not' }

/** What is wrong with dry runs: of one operation, or of all. */
export function* ofDryRuns({ step: { operation } }: Look): Generator<Wider> {
  yield { id: 'about DryRun', words: 'dry runs are not what they should be' }
  yield { id: `about DryRun of ${operation}`, words: `dry runs of ${operation} are not what they should be` }
}

/** What a case makes use of that others do not. */
export function* features(look: Look): Generator<Wider> {
  const sends = (name: string): boolean =>
    look.looks().some(({ exchange: { request } }) => request.wire[name] !== undefined)
  if (sends('DryRun')) yield* ofDryRuns(look)
  if (sends('ClientToken'))
    yield { id: 'about ClientToken', words: 'a ClientToken does not do what it is for' }
  if (sends('MaxResults') || sends('NextToken'))
    yield { id: 'about pages', words: 'pages are not what MaxResults and NextToken ask for' }
}

/** Whether a situation is that an id is unknown, or is none. */
export const isOfIds = ({ shape }: Look, situation: string): boolean =>
  members(shape?.input ?? {}).some(({ schema: { refused } }) =>
    Object.values(refused ?? {}).some((one) => one.situation === situation),
  )
