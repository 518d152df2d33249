import type { Bindings } from '../shape/fill.ts'

/** What a target has that an export starts from, by the names that `--given` takes: `{ instance: 'i-…' }`. */
export type Given = Readonly<Partial<Record<GivenName, string>>>
export type GivenName = keyof typeof standIns

/** Ids that stand for what nobody named: well formed, and most likely of nothing that the target has. */
export const standIns = { image: 'ami-1234567890abcdef0', instance: 'i-1234567890abcdef0' } as const

export const givenNames = Object.keys(standIns) as GivenName[]

/** How the ids of each begin. */
export const idPrefixes: Readonly<Record<GivenName, string>> = { image: 'ami-', instance: 'i-' }

/** What placeholders of a golden pair stand for before any answer has bound one. */
export const boundBefore: Bindings = { nonce: '', nth: '', version: '', region: '', zone: '', ...standIns }

/** What a target was asked for in vain, and the operations that cannot be told of without it. */
export type Lacked = {
  readonly name: GivenName
  readonly asked: string
  readonly operations: readonly string[]
}

/** Says in a sentence what was lacked, and how to name one. */
export const tellLacked = ({ name, asked, operations }: Lacked, clauses: number): string =>
  `the target showed no ${name} (${asked}), so that ${clauses} ${clauses === 1 ? 'clause' : 'clauses'} of ` +
  `${operations.join(', ')} went unjudged; --given ${name}=${idPrefixes[name]}… names one`
