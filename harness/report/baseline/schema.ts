const text = { type: 'string', minLength: 1 } as const

/** JSON Schema of a baseline file. */
export const baselineSchema = {
  type: 'object',
  properties: {
    schemaVersion: { const: 1 },
    entries: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          clause: { ...text, description: 'The id of a clause, or a pattern of ids, * for any text.' },
          versions: { type: 'array', items: text, minItems: 1 },
          reason: text,
          owner: { ...text, description: 'Who is to see to it.' },
          issue: text,
          expires: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
          fingerprint: { type: 'string', pattern: '^[0-9a-f]{12}$' },
        },
        required: ['clause', 'reason'],
        additionalProperties: false,
        // A pattern speaks of whatever way of failing; a clause by its name, of one.
        if: { properties: { clause: { type: 'string', pattern: '\\*' } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { not: { required: ['fingerprint'] } },
        else: { required: ['fingerprint'] },
      },
    },
  },
  required: ['schemaVersion', 'entries'],
  additionalProperties: false,
} as const
