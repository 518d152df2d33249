import type { Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'

/** Values by type, one of each kind that is easily taken for something else; the kinds by name. */
export const kindsOfValues = {
  text: {
    'line feed': 'first\nsecond\n\nlast',
    'carriage return': 'first\r\nsecond\r\nlast',
    tab: 'a\tb',
    backslashes: 'C:\\disks\\new\\0.vmdk',
    'double quotes': '"quoted"',
    'single quotes': "'quoted'",
    'leading zeros': '0071',
    'a number': '1e5',
    zero: '0',
    'a truth value': 'false',
    'a null': 'null',
    'a date': '2016-02-29',
    'spaces within': 'two  spaces   three',
    'spaces around': '  between  ',
    markup: '<b>R&D</b> &amp; ]]> <!-- x -->',
    'what stands in a URL': '100% + 1 = 101%25 & a=b;c ~*()!',
    'beyond ASCII': 'Größe 日本 Ω 💽 é',
    'letters of Latin 1': 'Größe é ÿ',
    dots: 'a.b.1.c',
    brackets: '[1, {"a": null}]',
    long: 'long text '.repeat(60).trim(),
    'no-break spaces': '10\u00a0GiB\u202fof\u3000it',
    'invisible characters': 'join\u200der soft\u00adhyphen zero\u200bwidth \u200eleft \u2060word\ufeffmark',
  },
  int32: { zero: 0, hundreds: 800, largest: 2_147_483_647 },
  int64: {
    zero: 0,
    one: 1,
    ten: 10,
    'beyond 32 bits': 4_294_967_296,
    'many zeros': 100_000_000_000,
    'largest that a double holds': 9_007_199_254_740_991,
  },
  number: {
    zero: 0,
    whole: 128_696_320,
    'a half': 0.5,
    'several digits': 1234.0625,
    'beyond 2^53': 90_071_992_547_409_920,
    small: 0.000_001_25,
  },
  boolean: { false: false, true: true },
  time: {
    'no fraction': '2016-11-22T12:34:56Z',
    'leap day': '2016-02-29T23:59:59Z',
    'beyond 32 bits': '2106-02-07T06:28:17Z',
    'last century': '1999-12-31T00:00:07Z',
    'week of another year': '2024-12-30T03:04:05Z',
    'no seconds': '2010-12-22T12:01Z',
    fraction: '2016-11-22T12:34:56.078Z',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Value>>>>

export type TypeOfValue = keyof typeof kindsOfValues

/** Which row of kinds a scalar member takes its values from; undefined where its words are given. */
export function typeOfValue({ type, format, narrow, enum: words }: Schema): TypeOfValue | undefined {
  if (words) return undefined
  if (type === 'boolean' || type === 'number') return type
  if (type === 'integer') return format === 'int32' || narrow ? 'int32' : 'int64'
  return format && format !== 'percent' ? 'time' : 'text'
}
