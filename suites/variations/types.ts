import { type Fault, faultsOf } from './faults.ts'
import { interleave } from './interleave.ts'
import { type Spot, spotsOf } from './spots.ts'
import { situationFor, type Wrong, wrongAt } from './values.ts'
import type { Family } from './variant.ts'

type Text = readonly [name: string, text: string]

/** Texts that no reader takes for a number, a truth value or a time. */
const wrong: Readonly<Record<string, readonly Text[]>> = {
  integer: [
    ['word', 'many'],
    ['unit', '12GB'],
    ['two-numbers', '1,2'],
    ['bracketed', '[1]'],
    ['markup', '<1>'],
    ['minus-minus', '--1'],
  ],
  number: [
    ['word', 'many'],
    ['unit', '1.5GB'],
    ['two-points', '1.5.2'],
    ['bracketed', '{1}'],
    ['markup', '<1>'],
  ],
  boolean: [
    ['word', 'maybe'],
    ['number', '12'],
    ['half-a-word', 'tru'],
    ['joined', 'true,false'],
    ['markup', '<true/>'],
  ],
  time: [
    ['word', 'yesterday'],
    ['no-such-day', '2026-13-45T99:00:00Z'],
    ['bracketed', '[2026-01-01]'],
    ['markup', '<now/>'],
  ],
}

/** Texts that mean something, in a spelling that no document shows. */
const unusual: Readonly<Record<string, readonly Text[]>> = {
  integer: [
    ['fraction', '1.5'],
    ['exponent', '1e3'],
    ['plus', '+8'],
    ['leading-zero', '08'],
    ['blank', ' 8'],
    ['hexadecimal', '0x10'],
    ['full-width', '８'],
    ['trailing-point', '8.'],
    ['empty', ''],
    ['underscore', '1_000'],
    ['thousands', '1,000'],
    ['NaN', 'NaN'],
  ],
  number: [
    ['exponent', '1.5E3'],
    ['comma', '1,5'],
    ['leading-point', '.5'],
    ['plus', '+1.5'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['empty', ''],
  ],
  boolean: [
    ['capital', 'True'],
    ['1', '1'],
    ['yes', 'yes'],
    ['upper-case', 'TRUE'],
    ['0', '0'],
    ['no', 'no'],
    ['False', 'False'],
    ['on', 'on'],
    ['t', 't'],
    ['blank', ' true'],
    ['empty', ''],
  ],
  time: [
    ['date', '2026-01-01'],
    ['no-zone', '2026-01-01T00:00:00'],
    ['epoch', '1767225600'],
    ['blank-for-T', '2026-01-01 00:00:00Z'],
    ['rfc-1123', 'Thu, 01 Jan 2026 00:00:00 GMT'],
    ['offset', '2026-01-01T02:00:00+02:00'],
    ['lower-case', '2026-01-01t00:00:00z'],
    ['empty', ''],
  ],
}

/** What a member is on the wire, where not every text is one. */
const kindOf = ({ schema: { type, format } }: Spot): string =>
  format?.includes('time') ? 'time' : (type ?? '')

/** Text where a number, a truth value or a time belongs; and the spellings that are only noted. */
export const wrongTypes: Family = {
  name: 'type',
  *finite(context) {
    const faults = [...faultsOf(context)]
    yield* interleave(spotsOf(context).map((spot) => wrongAt(spot, textsFor(spot, faults))))
  },
}

function* textsFor(spot: Spot, faults: readonly Fault[]): Generator<Wrong> {
  const kind = kindOf(spot)
  const situation = situationFor(
    faults,
    spot,
    (put) => wrong[kind]?.some(([name, text]) => name === 'word' && text === put) ?? false,
  )
  const broken = (wrong[kind] ?? []).map(([name, text]) => ({ name, text, situation }))
  const odd = (unusual[kind] ?? []).map(([name, text]) => ({
    name: `spelt-${name}`,
    text,
    situation: 'unusual-spelling',
  }))
  yield* interleave([broken, odd])
}
