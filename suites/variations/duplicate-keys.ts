import { wired } from './request.ts'
import { nameOf, spotsOf } from './spots.ts'
import type { Family } from './variant.ts'

/** A key that stands twice, with the same value and with another. */
export const duplicateKeys: Family = {
  name: 'duplicate',
  *finite(context) {
    for (const [same, suffix] of [
      ['same', ''],
      ['other', '2'],
    ] as const)
      for (const { key, text, path, control } of spotsOf(context))
        yield {
          name: `${nameOf(path)}.${same}`,
          situation: 'duplicate-parameter',
          make: () => ({ control, test: { ...wired(control.wire), extra: [[key, text + suffix]] } }),
        }
  },
}
