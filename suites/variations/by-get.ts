import { interleave } from './interleave.ts'
import { requestOf } from './request.ts'
import { plainSentTwice, sentTwice, textsSentTwice } from './sent-otherwise.ts'
import { type Family, over, type Variant } from './variant.ts'
import { withoutToken } from './without-token.ts'

const way = { method: 'GET' } as const

/** What POST says in its body, GET says in the query string. */
export const byGet: Family = {
  name: 'get',
  *finite(context) {
    yield plainSentTwice(context, way, '')
    const rows = context.rows.map(
      (row, i) =>
        over(withoutToken(row), (some) =>
          sentTwice(`pairwise.${i + 1}`, way, () => requestOf(context, some)),
        )!,
    )
    yield* interleave<Variant>([rows, textsSentTwice(context, way, '', () => true)])
  },
}
