import type { Library } from '../golden/facts.ts'
import { isReadOnly } from '../golden/is-read-only.ts'
import { shapeOf } from '../golden/shape-of.ts'
import type { Exchange } from '../wire/exchange.ts'

type Asked = Pick<Exchange['request'], 'wire' | 'extra'>

/** No operation of EC2 is called so; it only describes, so that it may be sent anywhere. */
export const nonsense = 'DescribeEc2specNonsense'

/**
 * Whether a request changes nothing, whatever the endpoint makes of it: it only describes, or it is a dry run of an
 * operation that has them. A parameter that says so twice says nothing.
 */
export function isHarmless({ wire, extra = [] }: Asked, library: Library): boolean {
  const { Action = '', Version = '', DryRun } = wire
  if (extra.some(([key]) => /^(action|version|dryrun)$/i.test(key))) return false
  if (Action === nonsense || isReadOnly(Action, library)) return true
  return DryRun === 'true' && shapeOf(Action, Version, library)?.input.properties?.DryRun !== undefined
}
