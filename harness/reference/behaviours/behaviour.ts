import type { Params } from '../../shape/encode.ts'
import type { Context } from '../context.ts'

/** What an operation does once its request is known to be right: acts on the store, gives its output. */
export type Behaviour = (params: Params, context: Context) => Params
