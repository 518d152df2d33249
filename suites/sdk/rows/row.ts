import type { Level, Source } from '../../../harness/shape/schema.ts'

/** A clause of the client side, without its id. */
export type Row = {
  readonly level: Level
  readonly text: string
  readonly why: string
  readonly source: Source
}
export type Rows = Readonly<Record<string, Row>>

/** A document, and a section of it. */
export const from =
  (document: string) =>
  (section: string): Source => ({ document, section })

export const request = from('smithy-ec2query')('Request serialization')
export const response = from('smithy-ec2query')('Response serialization')
export const types = from('smithy-simple-types')
export const sign = from('aws-signature-v4')
export const common = from('ec2-common-parameters')
export const errors = from('ec2-errors')
export const retry = from('aws-retry-behavior')
export const xml = from('xml-1.0')
export const http = from('rfc-9112')
