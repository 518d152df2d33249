import { readFileSync } from 'node:fs'
import { UsageError } from '../base/errors.ts'
import { type Fault, fault, faultText, isNote } from './fault.ts'
import { lintManifest } from './lint-manifest.ts'

/** What is wrong with the manifests in these files, a line each. Throws UsageError where one cannot be read. */
export function lintFiles(paths: readonly string[]): { lines: string[]; isClean: boolean } {
  const found = paths.flatMap((path) => lintFile(path).map((one) => ({ path, one })))
  return {
    lines: found.map(({ path, one }) => line(path, one)),
    isClean: found.every(({ one }) => isNote(one)),
  }
}

function lintFile(path: string): Fault[] {
  const text = decode(read(path))
  return text === undefined
    ? [fault('well-formed', { line: 1, path: '/' }, 'UTF-8', 'bytes that are none')]
    : lintManifest(text)
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${(error as Error).message}`)
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const line = (file: string, one: Fault): string =>
  `${file}:${one.line} ${one.path} — ${isNote(one) ? 'note: ' : ''}${faultText(one)} [${one.rule}, ${one.level}]`
