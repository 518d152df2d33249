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

/** The first sentence of a text, as it stands within another. */
export const firstSentence = (text: string): string =>
  text.replace(/\.( .*)?$/s, '').replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase())
