import type { Step } from '../../harness/model.ts'
import { wireName } from '../../harness/names.ts'
import { bindingsOnly } from '../../harness/variants/bindings-only.ts'
import type { Element } from '../../harness/xml.ts'
import type { Context } from './context.ts'
import { orElse } from './request.ts'
import type { Family, Variant } from './variant.ts'

const counts = [2, 10] as const

/** Describes of several tasks by their ids: each of them comes back, and no other. */
export const severalIds: Family = {
  name: 'ids',
  addsNoClause: true,
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
      setups: numbers.flatMap((n) => context.setups.map((step) => renamed(step, name, `${name}_${n}`))),
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

/** A set-up whose answer gives its id under another name. */
function renamed(step: Step, from: string, to: string): Step {
  const rename = (element: Element): Element => ({
    ...element,
    text: element.text.replace(`{{${from}}}`, `{{${to}}}`),
    children: element.children.map(rename),
  })
  const { answer } = step.expect
  return {
    ...step,
    expect: { ...step.expect, ...(answer && { answer: rename(bindingsOnly(answer) ?? answer) }) },
  }
}
