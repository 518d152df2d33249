import { strangeNames } from '../../harness/shape/strange-name.ts'
import { type Request, wired } from './request.ts'
import { type Spot, spotsOf } from './spots.ts'
import type { Family } from './variant.ts'

const strangers = [
  'Colour',
  'constructor',
  '__proto__',
  'toString',
  '<b>&amp;"',
  'Nonsense.1',
  'length',
  'Stranger.9.Colour',
  'hasOwnProperty',
  'Ünknown',
  'a b',
  'x'.repeat(300),
]

/** Names that nothing has, at every place where a name can stand. */
export const unknownNames: Family = {
  name: 'unknown',
  *finite(context) {
    const places = placesOf(spotsOf(context))
    const names = strangeNames(context.input, strangers)
    for (const [i] of names.entries())
      for (const [j, place] of places.entries()) {
        const stranger = names[(i + j) % names.length]!
        const key = place.head ? `${place.head}.${stranger}` : stranger
        yield {
          name: key.slice(0, 60),
          situation: 'unknown-parameter',
          make: () => ({ control: place.control, test: wired({ ...place.control.wire, [key]: 'blue' }) }),
        }
      }
  },
}

/** Where names stand: at the top, in structures, in items of lists. */
function placesOf(spots: readonly Spot[]): { head: string; control: Request }[] {
  const places = new Map<string, Request>([['', spots[0]?.control ?? wired({})]])
  for (const { key, control } of spots) {
    const segments = key.split('.')
    for (let i = 1; i < segments.length; i++) {
      const head = segments.slice(0, i).join('.')
      const isList = /^\d+$/.test(segments[i]!)
      if (!isList && !places.has(head)) places.set(head, control)
    }
  }
  return [...places].map(([head, control]) => ({ head, control }))
}
