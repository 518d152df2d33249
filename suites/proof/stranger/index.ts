import type { Handler } from '../../../harness/verify/selftest/in-process.ts'
import { plain } from './choices.ts'
import { publishedSecrets, type SecretOf } from './credentials.ts'
import { defects } from './defects/index.ts'
import { serve } from './serve.ts'
import type { Twist } from './twist.ts'
import { choicesOf, variants } from './variants.ts'
import { newWorld } from './world.ts'

export type { Defect, Level } from './twist.ts'
export { defects, variants }

export type StrangerOptions = {
  readonly now: () => number
  readonly variant?: string
  readonly defect?: string
  /** The secrets by which the variant `verifying` knows a signature; without one it looks at form and age. */
  readonly secretOf?: SecretOf
}

/** A server made from the documents alone, right in one way of many, or wrong in exactly one. */
export function createStranger({
  now,
  variant = 'plain',
  defect,
  secretOf = publishedSecrets,
}: StrangerOptions): Handler {
  const choices = { ...plain, ...choicesOf(variant) }
  const server = { world: newWorld(now), choices, twist: twistOf(defect), secretOf }
  return (request) => serve(request, server)
}

function twistOf(id: string | undefined): Twist {
  if (id === undefined) return {}
  const defect = defects.find((one) => one.id === id)
  if (!defect) throw new Error(`there is no defect ${id}`)
  return defect.twist
}
