import { clauseId } from '../../harness/golden/clause-id.ts'
import type { Check } from '../../harness/judge/look.ts'
import { type Place, visit } from '../../harness/shape/visit.ts'
import { expectThat } from './expect.ts'
import { sentNames } from './sent-names.ts'

/** What programs write where they have nothing. */
const forNothing = /^(None|null|nil|undefined|NaN|\[object \w+\]|<.* object at 0x[0-9a-f]+>)$/

/** No text says that there is none. What somebody can have sent as a text, an answer repeats, whatever it is. */
export const texts: Check = function* ({ step, shape, reading, library }) {
  if (!shape || !reading) return
  // Of a model no hard texts are sent: what its members show is the target's own.
  const sent = shape.operation.origin === 'model' ? undefined : sentNames(library)
  const places = visit(reading.value, shape.output).filter((one) => isText(one) && !sent?.has(one.name))
  const wrong = places.find(({ value }) => forNothing.test(String(value)))
  if (!places.length) return
  yield expectThat(clauseId(step.operation, 'texts'), !wrong, {
    path: wrong?.at ?? '',
    expected: 'absent or empty',
    actual: String(wrong?.value),
    diagnosis:
      'This is what a program writes where it has nothing. Leave the element out, or leave it empty.',
    cause: `${wrong?.value} stands where there is nothing`,
  })
}

const isText = ({ value, schema: { type, format, enum: words = [] } }: Place): boolean =>
  typeof value === 'string' && value !== '' && type === 'string' && !format && !words.includes(value)
