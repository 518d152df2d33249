/** The parameters of a call by SDK names, what stands in them, and the keys that they become. */
export type Params = { readonly [member: string]: Value }
export type Value = string | number | boolean | null | readonly Value[] | Params
export type Wire = Readonly<Record<string, string>>
