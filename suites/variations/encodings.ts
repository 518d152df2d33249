import type { Encoding } from '../../harness/wire/exchange.ts'
import type { Context } from './context.ts'
import { interleave } from './interleave.ts'
import { plainSentTwice, textsSentTwice } from './sent-otherwise.ts'
import type { Family, Variant } from './variant.ts'

const encodings: readonly Encoding[] = ['lower-hex', 'plus', 'every-byte', 'sparing']

/** The same keys and values, percent-encoded in other ways that mean the same. */
export const encodedOtherwise: Family = {
  name: 'encoding',
  *finite(context) {
    yield* interleave(encodings.map((encoding) => encodedAs(context, encoding)))
  },
}

function* encodedAs(context: Context, encoding: Encoding): Generator<Variant> {
  // The plainest request need not have anything that the others write in another way.
  if (encoding === 'every-byte') yield plainSentTwice(context, { encoding }, `${encoding}.`)
  yield* textsSentTwice(
    context,
    { encoding },
    `${encoding}.`,
    ({ text }) => !differs[encoding] || differs[encoding].test(text),
  )
}

/** What of a text is written otherwise, where not everything is. */
const differs: Partial<Record<Encoding, RegExp>> = { plus: / /, sparing: /[=/:?@]/ }
