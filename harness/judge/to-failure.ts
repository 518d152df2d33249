import { type Mask, maskDeep } from '../wire/mask.ts'
import { clip } from './clip.ts'
import type { Failure, Finding } from './finding.ts'

/** How a failure is shown: what went over the wire, and how it is seen again. */
export type Shown = Pick<Failure, 'curl' | 'request' | 'response' | 'rerun'>

/** A finding with all that a reader needs to see it again. */
export function toFailure(
  { case: id, version, mismatch }: Finding,
  shown: Shown,
  mask: Mask,
  course?: Failure['course'],
): Failure {
  const { path, expected, actual, diagnosis, cause, sdk } = mismatch!
  // Half of a secret is none that a mask knows: what is long is cut after it was masked.
  const told = (text: string) => clip(mask(text))
  return {
    case: id,
    version,
    path: told(path),
    expected: told(expected),
    actual: told(actual),
    ...(diagnosis && { diagnosis: told(diagnosis) }),
    ...(cause && { cause: told(cause) }),
    ...(sdk && { sdk: told(sdk) }),
    ...shown,
    ...(course && { course: maskDeep(course, mask) }),
  }
}
