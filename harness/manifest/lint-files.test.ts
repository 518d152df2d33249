import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from '../base/errors.ts'
import { presignedV2, presignedV4 } from './examples.fixture.ts'
import { lintFiles } from './lint-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('files without faults are clean, notes or none', () => {
  const noted = file('v4.xml', presignedV4)
  const { lines, isClean } = lintFiles([file('v2.xml', presignedV2), noted])
  expect(isClean).toBe(true)
  expect(lines).toEqual([
    `${noted}:11 manifest/import/parts/part[1]/byte-range/@end — note: expected 994433535, the last byte, got 994433536, the byte after it [note.end, MAY]`,
  ])
})

test('a fault has a line with its file, line, path and rule', () => {
  const path = file('wrong.xml', presignedV2.replace('count="2"', 'count="3"'))
  expect(lintFiles([path])).toEqual({
    lines: [
      `${path}:14 manifest/import/parts/@count — expected 2, the number of parts, got 3 [parts.count, SHOULD]`,
    ],
    isClean: false,
  })
  expect(lintFiles([file('latin.xml', new Uint8Array([0xe4]))]).lines[0]).toContain('UTF-8')
})

test('what cannot be read is the caller’s doing', () => {
  expect(() => lintFiles([folder])).toThrow(UsageError)
  expect(() => lintFiles([join(folder, 'none.xml')])).toThrow(UsageError)
})
