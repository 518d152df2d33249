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
          clause: text,
          versions: { type: 'array', items: text, minItems: 1 },
          reason: text,
          issue: text,
          expires: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
          fingerprint: { type: 'string', pattern: '^[0-9a-f]{12}$' },
        },
        required: ['clause', 'reason', 'fingerprint'],
        additionalProperties: false,
      },
    },
  },
  required: ['schemaVersion', 'entries'],
  additionalProperties: false,
} as const
