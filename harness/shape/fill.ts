/** Values that stand for `{{name}}` in a request. */
export type Bindings = Readonly<Record<string, string>>

const placeholder = /\{\{([^{}]+)\}\}/g

/** What a name stands for; `{{id-short}}` is `{{id}}` without its last character. */
const named = (name: string, bindings: Bindings): string | undefined =>
  bindings[name] ?? (name.endsWith('-short') ? bindings[name.slice(0, -6)]?.slice(0, -1) : undefined)

/** The names that `text` still lacks. */
export const missing = (text: string, bindings: Bindings): string[] =>
  text.includes('{{')
    ? [...text.matchAll(placeholder)]
        .map(([, name]) => name!)
        .filter((name) => named(name, bindings) === undefined)
    : []

/** Replaces each `{{name}}` that has a value; the others stay as they are. */
export const fill = (text: string, bindings: Bindings): string =>
  text.includes('{{')
    ? text.replace(placeholder, (whole, name: string) => named(name, bindings) ?? whole)
    : text

/** The same for every string inside a value of JSON. */
export function fillDeep<T>(value: T, bindings: Bindings): T {
  if (typeof value === 'string') return fill(value, bindings) as T
  if (Array.isArray(value)) return value.map((item) => fillDeep(item, bindings)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fillDeep(v, bindings)])) as T
}
