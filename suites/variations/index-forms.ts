import type { Context } from './context.ts'
import { interleave } from './interleave.ts'
import { isUnder } from './names.ts'
import { type Request, wired } from './request.ts'
import { rekey, type Spot, spotsOf } from './spots.ts'
import type { Family, Variant } from './variant.ts'

/** A list in the keys of a valid request, named by what stands before its numbers: `TagSpecification.1.Tag`. */
type List = { readonly head: string; readonly control: Request }

/** How an item of a list is written instead of `Name.1`; the tail starts with a dot or is empty. */
const forms: Readonly<
  Record<string, readonly [situation: string, write: (head: string, tail: string) => string]>
> = {
  'member-form': ['unknown-list-form', (head, tail) => `${head}.member.1${tail}`],
  'from-0': ['unusual-list', (head, tail) => `${head}.0${tail}`],
  'without-number': ['unknown-list-form', (head, tail) => `${head}${tail}`],
  'leading-zero': ['unusual-list', (head, tail) => `${head}.01${tail}`],
  'from-2': ['unusual-list', (head, tail) => `${head}.2${tail}`],
  'item-form': ['unknown-list-form', (head, tail) => `${head}.item.1${tail}`],
  brackets: ['unknown-list-form', (head, tail) => `${head}[1]${tail}`],
  'minus-1': ['unknown-list-form', (head, tail) => `${head}.-1${tail}`],
  letter: ['unknown-list-form', (head, tail) => `${head}.N${tail}`],
  underscore: ['unknown-list-form', (head, tail) => `${head}_1${tail}`],
  'far-off': ['unusual-list', (head, tail) => `${head}.1000000${tail}`],
  'two-dots': ['unknown-list-form', (head, tail) => `${head}..1${tail}`],
  fraction: ['unknown-list-form', (head, tail) => `${head}.1.5${tail}`],
}

/** Lists written in forms that ec2Query does not define. */
export const indexForms: Family = {
  name: 'index',
  *finite(context: Context) {
    yield* interleave(listsOf(spotsOf(context)).map(formsOf))
  },
}

function* formsOf({ head, control }: List): Generator<Variant> {
  const first = `${head}.1`
  for (const [name, [situation, write]] of Object.entries(forms))
    yield {
      name: `${head}.${name}`,
      situation,
      make: () => ({
        control,
        test: wired(
          rekey(control.wire, (key) => (isUnder(key, first) ? write(head, key.slice(first.length)) : key)),
        ),
      }),
    }
}

function listsOf(spots: readonly Spot[]): List[] {
  const lists = new Map<string, List>()
  for (const { key, control } of spots)
    for (const { index } of key.matchAll(/\.1(?=\.|$)/g)) {
      const head = key.slice(0, index)
      if (!lists.has(head)) lists.set(head, { head, control })
    }
  return [...lists.values()]
}
