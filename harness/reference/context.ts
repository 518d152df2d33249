import type { Known, Learnt } from './changes.ts'

export type { Context, Learnt } from './changes.ts'

export const newContext = (known: Known): Known & Learnt => ({
  ...known,
  wire: {},
  action: '',
  version: '',
  namespace: undefined,
  input: {},
  output: {},
  params: {},
  caller: '',
  region: 'us-east-1',
})
