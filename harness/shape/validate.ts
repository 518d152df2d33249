import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Schema } from './schema.ts'

const annotations = [
  'wire',
  'xml',
  'since',
  'until',
  'source',
  'levels',
  'open',
  'echo',
  'orEcho',
  'unset',
  'atMost',
  'after',
  'holds',
  'distinct',
  'within',
  'endsIn',
  'wordsSince',
  'life',
  'machine',
  'selects',
  'compare',
  'text',
  'names',
  'idempotencyToken',
  'sensitive',
  'unseen',
]

/** ISO 8601 in UTC; seconds and their fraction may be left out (errata A5). */
export const ec2Time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|\+00:00)$/
const long = /^-?\d{1,40}$/
const isLong = (n: bigint): boolean => n >= -(2n ** 63n) && n < 2n ** 63n

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  // The lint holds golden's schemas against theirs: that takes longer than a short run.
  validateSchema: false,
  formats: {
    int32: { type: 'number', validate: (n: number) => n >= -(2 ** 31) && n < 2 ** 31 },
    int64: { type: 'string', validate: (text: string) => long.test(text) && isLong(BigInt(text)) },
    double: true,
    percent: (text: string) => /^(\d\d?(\.\d+)?|100(\.0+)?)$/.test(text) && !/^0\.0*[1-9]/.test(text),
    'date-time': (text: string) => ec2Time.test(text) && !Number.isNaN(Date.parse(text)),
    'ec2-time': (text: string) => ec2Time.test(text),
  },
})
for (const keyword of annotations) ajv.addKeyword(keyword)

const compiled = new WeakMap<Schema, ValidateFunction>()

/** What ajv has against a value that has been read by, or written for, a shape. */
export function validate(value: unknown, schema: Schema): readonly ErrorObject[] {
  const check = compiled.get(schema) ?? ajv.compile(widen(schema))
  compiled.set(schema, check)
  return check(value) ? [] : (check.errors ?? [])
}

/** A long may be a decimal string (JSON numbers lose digits beyond 2^53); an open enum takes any word. */
function widen(schema: Schema): object {
  const { properties, items, enum: words, $defs: _, ...rest } = schema
  return {
    ...rest,
    ...(schema.format === 'int64' && { type: ['integer', 'string'] }),
    ...(words && !schema.open && { enum: words }),
    ...(items && { items: widen(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, widen(v)])),
    }),
  }
}
