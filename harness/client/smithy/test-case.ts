import type { Value } from '../../shape/encode.ts'

/** What both of Smithy's traits of protocol tests say of a case. */
type TestCase = {
  /** An identifier: letters, digits and underscores. */
  readonly id: string
  readonly protocol: 'aws.protocols#ec2Query'
  readonly documentation: string
  /** The id of the case as ec2spec has it. */
  readonly tags: readonly [string]
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly bodyMediaType: string
  /** Timestamps are seconds since 1970. */
  readonly params: Readonly<Record<string, Value>>
  readonly appliesTo?: 'client'
}

export type RequestTest = TestCase & { readonly method: string; readonly uri: string }
export type ResponseTest = TestCase & { readonly code: number }

/** An operation's tests, to be applied to it in whatever model has it. */
export type Applied = {
  readonly type: 'apply'
  readonly traits: {
    readonly 'smithy.test#httpRequestTests'?: readonly RequestTest[]
    readonly 'smithy.test#httpResponseTests'?: readonly ResponseTest[]
  }
}

/** A model in Smithy's JSON that has tests and nothing else. */
export type SmithyTests = { readonly smithy: '2.0'; readonly shapes: Readonly<Record<string, Applied>> }

/** What a client sends for an idempotency token in a protocol test, where the caller gives none. */
export const fixedToken = '00000000-0000-4000-8000-000000000000'
