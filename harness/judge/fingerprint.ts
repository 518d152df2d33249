import { hash } from '../base/hash.ts'
import { firstClause } from '../golden/renamed.ts'
import type { Mask } from '../wire/mask.ts'
import type { Mismatch } from './finding.ts'
import { lasting } from './lasting.ts'

/** What is longer than this is somebody's text, and its characters are those of one case. */
const longest = 60

/**
 * What one way of failing a clause is known by, in every run and whatever the case: its cause, or, where it has none,
 * where and what was compared. Twelve hexadecimal digits.
 */
export function fingerprint(
  clause: string,
  { cause, path, expected, actual }: Mismatch,
  mask: Mask = (text) => text,
): string {
  const way = cause
    ? [lasting(mask(cause))]
    : [path, expected, actual].map((text) => shape(lasting(mask(text))))
  return hash([firstClause(clause), ...way].join('\n'), 12)
}

/** A status says what it says; any other number is that of one case. */
const shape = (text: string): string =>
  /^\d{3}$/.test(text) ? text : text.length > longest ? '{text}' : text.replace(/\d+/g, '#')
