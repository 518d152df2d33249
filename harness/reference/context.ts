import type { Params, Wire } from '../encode.ts'
import type { Schema } from '../golden/schema.ts'
import type { Changes } from './changes.ts'
import type { HttpRequest } from './http.ts'
import type { Store } from './tasks/store.ts'

/** One request on its way through the endpoint. */
export type Context = Readonly<Known & Learnt>

type Known = {
  request: HttpRequest
  /** Milliseconds since 1970. */
  now: number
  requestId: string
  store: Store
  change: Changes
}

/** Found out on the way, and empty before. */
export type Learnt = {
  wire: Wire
  action: string
  version: string
  input: Schema
  output: Schema
  params: Params
  /** Access key id, and region of the credential scope. */
  caller: string
  region: string
}

export const newContext = (known: Known): Known & Learnt => ({
  ...known,
  wire: {},
  action: '',
  version: '',
  input: {},
  output: {},
  params: {},
  caller: '',
  region: 'us-east-1',
})
