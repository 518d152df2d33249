import type { Fault } from '../../changes.ts'
import { family } from '../../faults/family.ts'
import { answers } from './answers.ts'
import { keeping } from './keeping.ts'
import { listing } from './listing.ts'
import { refusals } from './refusals.ts'

const plain = family('right', {
  'things-as-usual': ['Nothing is unusual: the reference endpoint as it is.', {}],
})

/** Unusual and right ways to have the things of a model. */
export const thingOddities: readonly Fault[] = [...plain, ...answers, ...keeping, ...listing, ...refusals]
