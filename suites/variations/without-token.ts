import type { Context } from './context.ts'
import type { Fragment } from './fragments.ts'

const isToken = ({ about }: Fragment): boolean => about.endsWith('ClientToken')

/** What gives a request of the operation its client token, where it takes one. */
export const tokenOf = ({ firm }: Context): Fragment | undefined => firm.find(isToken)

/** A token would make the second of two requests a repetition of the first. */
export const withoutToken = (row: readonly Fragment[]): Fragment[] => row.filter((one) => !isToken(one))
