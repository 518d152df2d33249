import type { Broken } from '../../drivers/broken.ts'
import { type Diagnosis, right, wrong } from './diagnosis.ts'

const mends: Partial<Record<Broken['kind'], string>> = {
  garbage: 'Only answers go to stdout, a JSON value a line; warnings and traces belong on stderr.',
  'answered-twice': 'A call has one answer: see that a late error does not answer again.',
  'unknown-id': 'Answer with the "id" of the call as it came: a text, not a number.',
}

/** What stood on its stdout that is no answer. */
export function* lines(faults: readonly Broken[]): Generator<Diagnosis> {
  const told = faults.filter(({ kind }) => mends[kind])
  if (!told.length) yield right('its stdout has answers and nothing else')
  for (const { kind, message } of told.slice(0, 5))
    yield wrong('its stdout has answers and nothing else', `${message}. ${mends[kind]}`)
}
