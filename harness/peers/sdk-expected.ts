import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../golden/files.ts'

/** Clauses that an SDK is known to fail, by SDK, each with the anchor of its finding in `docs/sdk-findings.md`. */
export type SdkExpected = Readonly<Record<string, Readonly<Record<string, string>>>>

export const readSdkExpected = (): SdkExpected =>
  readJson<SdkExpected>(join(import.meta.dirname, 'sdk-expected.json'))

/** The anchors that the page of findings has. */
export function findingAnchors(root: string): ReadonlySet<string> {
  const page = readFileSync(join(root, 'docs/sdk-findings.md'), 'utf8')
  return new Set([...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id!))
}
