import type { Context } from './context.ts'
import { textClasses } from './text-classes.ts'
import type { Family, Named, Variant, Wanted } from './variant.ts'

/** What a variant shows that others of its family do not; undefined where a default run can do without it. */
type Shows = (variant: Named, context: Context) => string | undefined

const all: Shows = ({ name }) => name
const ruleOf: Shows = ({ situation, about }) => `${about} ${situation}`
/** Where a name stands: at the top, in a structure, in an item of a list. */
const place: Shows = ({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('.')))
const first =
  (wanted: RegExp): Shows =>
  ({ name }) =>
    wanted.test(name) ? name : undefined

const tellingTexts = textClasses
  .filter(({ unkept, name }) => !unkept || /^(control-characters|line-feed|empty)$/.test(name))
  .map(({ name }) => name)
const worstTexts = tellingTexts.slice(0, 9)

/**
 * Of each family, what a run takes that is not told how many variants to make: of variants that show the same the first.
 * A family that is not named here is not taken.
 */
const byFamily: Readonly<Record<string, Shows>> = {
  pairwise: first(/^[1-6]$/),
  misspelt: place,
  // Each kind of text once, in turns in every member that takes text; of the older version the worst.
  text: ({ name }, { version }) => {
    const kind = name.slice(name.lastIndexOf('.') + 1)
    return (version < '2016' ? worstTexts : tellingTexts).includes(kind) ? kind : undefined
  },
  value: ruleOf,
  'dry-run': first(/\.[0-4]$/),
  // Each fault once in a request that has more in it.
  combined: ({ name }, { version }) => (version < '2016' ? undefined : name.replace(/\.\d+$/, '')),
  optional: ({ name }) => (name.startsWith('all-but') ? undefined : name),
  unknown: place,
  get: first(/^(plain|pairwise\.1|text\.(xml-markup|plus|combining))$/),
  type: ruleOf,
  missing: all,
  item: ({ name }) => (/\.1\.(?!.*\d\.)/.test(name) ? undefined : name),
  'near-id': all,
  index: ({ name, situation }) => `${name.slice(0, name.lastIndexOf('.'))} ${situation}`,
  encoding: first(/(plain|text\.(xml-markup|supplementary-plane|inner-blanks))$/),
  case: ({ name }) => String(name.split('.').length),
  list: first(/\.[2-9]$/),
  range: ruleOf,
  order: first(/^(plain\.(reversed|action-last)|pairwise\.1\.shuffled-1)$/),
  shape: ({ name }) => name.slice(name.lastIndexOf('.')),
  ids: all,
  number: first(/\.(0|1|2147483648|4294967297|9007199254740993|0\.5)$/),
  untrue: all,
  'dry-run-leaves-nothing': first(/^(1|2|token)$/),
  tag: all,
  storage: all,
  'token-again': first(/\.[01]$/),
  'token-reused': all,
  duplicate: ({ name }) => name.slice(name.lastIndexOf('.')),
  'other-version': all,
  mixed: first(/^[12]$/),
}

/** The variants of a family that a default run takes, of those that it is given when it says which it wants. */
export function* essentialOf<T extends { readonly variant: Variant }>(
  finite: (isWanted: Wanted) => Iterable<T>,
  { name }: Family,
  context: Context,
): Generator<T> {
  const shows = byFamily[name]
  if (!shows) return
  const seen = new Set<string | undefined>([undefined])
  for (const one of finite((variant) => !seen.has(shows(variant, context)))) {
    const what = shows(one.variant, context)
    if (!seen.has(what)) yield one
    seen.add(what)
  }
}
