const digits = new Intl.NumberFormat('en-US')

/** `1 case`, `1,204 cases`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${digits.format(n)} ${n === 1 ? one : many}`

/** `1,204`. */
export const number = (n: number): string => digits.format(n)
