import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { goldenFolder, readJson } from '../harness/golden/files.ts'
import { loadLibrary } from '../harness/golden/library.ts'
import { findMember } from '../harness/shape/members.ts'
import { clausesOf } from './clauses.ts'

type Row = {
  readonly id: string
  readonly documents: readonly string[]
  readonly treatment: string
  readonly effect?: {
    readonly member?: string
    readonly golden?: string
    readonly clause?: string
    readonly code?: string
  }
}

const library = loadLibrary()
const rows = readJson<Row[]>(join(goldenFolder, 'errata.json'))
const clauseIds = [...clausesOf(library)].map(({ id }) => id)
const cases = new Set([...library.pairs.keys(), ...library.scenarios.map(({ name }) => `scenarios/${name}`)])
const hasMember = (path: string) =>
  [...library.operations.values()].some(
    ({ input, output }) => findMember(input, path) ?? findMember(output, path),
  )

test('every contradiction has an id of its own and cites documents that exist', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  expect(rows.flatMap(({ documents }) => documents.filter((id) => !library.documents[id]))).toEqual([])
})

describe('the treatment of a contradiction shows where it says', () => {
  test.for(rows.filter(({ treatment }) => treatment !== 'ignore'))('$id', ({ effect = {} }) => {
    const { member, golden, clause, code } = effect
    expect(Object.keys(effect)).not.toEqual([])
    if (member) expect(hasMember(member), member).toBe(true)
    if (golden) expect(cases, golden).toContain(golden)
    if (clause)
      expect(
        clauseIds.some((id) => id === clause || id.endsWith(`.${clause}`)),
        clause,
      ).toBe(true)
    if (code) expect(existsSync(join(goldenFolder, '..', code)), code).toBe(true)
  })
})
