import type { SelfTest } from '../../harness/verify/selftest/model.ts'
import type { SelfTestFormat } from '../format-names.ts'
import { selfTestHtml } from './html.ts'

/** The proof in every format that a file can have. */
export const selfTestFormats: Readonly<Record<SelfTestFormat, (proof: SelfTest) => string>> = {
  json: (proof) => `${JSON.stringify(proof, null, 2)}\n`,
  html: selfTestHtml,
}
