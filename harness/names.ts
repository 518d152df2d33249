import type { Schema } from './golden/schema.ts'

/** The key of a member on the wire (ec2Query: `wire` where given, else the member's own name). */
export const wireName = (member: string, schema: Schema): string => schema.wire ?? member

/** The element of a member in an answer (`xml` where given, else the name with a lower-case first letter). */
export const xmlName = (member: string, schema: Schema): string =>
  schema.xml ?? member.charAt(0).toLowerCase() + member.slice(1)
