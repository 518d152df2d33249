import type { Step } from '../../harness/golden/case.ts'
import { renameBinding } from '../../harness/golden/rename-binding.ts'
import { wireName } from '../../harness/shape/names.ts'
import { bindingsOnly } from './bindings-only.ts'
import type { Context } from './context.ts'
import { orElse } from './request.ts'
import type { Family, Variant } from './variant.ts'

const counts = [2, 10] as const

/** Describes of several tasks by their ids: each of them comes back, and no other. */
export const severalIds: Family = {
  name: 'ids',
  *finite(context) {
    const list = Object.entries(context.input.properties ?? {}).find(
      ([, { selects, items }]) => selects && items,
    )
    const name = context.setups.at(-1)?.expect.answer && boundName(context)
    if (list && name)
      for (const count of counts)
        yield several(context, { member: list[0], key: wireName(...list), name, count })
  },
}

type Plan = { readonly member: string; readonly key: string; readonly name: string; readonly count: number }

function several(context: Context, { member, key, name, count }: Plan): Variant {
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  return {
    name: String(count),
    make: () => ({
      setups: numbers.flatMap((n) =>
        context.setups.map((step) => renameBinding(namesOnly(step), name, `${name}_${n}`)),
      ),
      test: orElse({
        params: { [member]: numbers.map((n) => `{{${name}_${n}}}`) },
        wire: Object.fromEntries(numbers.map((n) => [`${key}.${n}`, `{{${name}_${n}}}`])),
        situations: context.situations,
      }),
    }),
  }
}

/** The name that the plainest request takes its id from: `{{importTaskId}}`. */
const boundName = ({ wire }: Context): string | undefined =>
  Object.values(wire)
    .map((text) => /^\{\{(\w+)\}\}$/.exec(text)?.[1])
    .find(Boolean)

/** A set-up of which nothing is compared. */
function namesOnly(step: Step): Step {
  const answer = step.expect.answer && bindingsOnly(step.expect.answer)
  return answer ? { ...step, expect: { ...step.expect, answer } } : step
}
