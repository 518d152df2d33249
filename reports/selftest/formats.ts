import type { SelfTest } from '../../harness/selftest/model.ts'
import { selfTestHtml } from './html.ts'

/** The proof in every format that a file can have. */
export const selfTestFormats = {
  json: (proof: SelfTest): string => `${JSON.stringify(proof, null, 2)}\n`,
  html: selfTestHtml,
} as const
export type SelfTestFormat = keyof typeof selfTestFormats
