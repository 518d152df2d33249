import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../harness/golden/facts.ts'
import { loadLibrary } from '../../harness/golden/library.ts'
import { createEndpoint } from '../../harness/reference/endpoint.ts'
import { inProcess } from '../../harness/verify/selftest/in-process.ts'
import { type Report, runSuite } from '../../index.ts'

/** What is right before it is mangled: the log of a small run, and the library that it was of. */
export type Sample = { readonly log: string; readonly report: Report; readonly library: Library }

const operations = ['ImportImage', 'DescribeImportImageTasks']
const cases = ['ImportImage/minimal', 'ImportImage/dry-run', 'DescribeImportImageTasks/by-id']

/** Runs a few cases against the reference endpoint. */
export async function makeSample(): Promise<Sample> {
  const whole = loadLibrary()
  const library = {
    ...whole,
    operations: new Map([...whole.operations].filter(([name]) => operations.includes(name))),
  }
  const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
  const log = join(folder, 'log.jsonl')
  try {
    const report = await runSuite({
      ...{ endpoint: 'http://localhost/', library, operations, only: cases, log },
      versions: ['2016-11-15'],
      variants: 0,
      transport: inProcess(createEndpoint().handle),
    })
    return { log: readFileSync(log, 'utf8'), report, library }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
