import type { Row } from './nouns.ts'
import { table } from './table.ts'

const types = ['boolean', 'long', 'positive', 'integer', 'double', 'time', 'structure'] as const

const read = new Map<string, readonly Row[]>()

/** The rows of an operation at a version. */
export function rowsOf(action: string, version: string): readonly Row[] {
  const key = `${action} ${version}`
  const rows = read.get(key) ?? (lines.get(action) ?? []).filter((line) => isAt(line, version)).map(toRow)
  read.set(key, rows)
  return rows
}

/** The row of a name as it was sent: numbers from 1 stand for N. */
export const rowOf = (rows: readonly Row[], name: string): Row | undefined => {
  const general = name.replace(/\.[1-9]\d*(?=\.|$)/g, '.N')
  return rows.find((row) => row.name === general && row.type !== 'structure')
}

const lines = readTable()

function readTable(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>()
  let rows: string[][] = []
  for (const line of table.split('\n').filter((text) => text !== '')) {
    const words = line.trim().split(' ')
    if (line.startsWith(' ')) rows.push(words)
    else {
      rows = []
      found.set(line, rows)
    }
  }
  return found
}

const isAt = (words: readonly string[], version: string) =>
  !words.includes(version === '2013-02-01' ? '>' : '<')

function toRow([name = '', ...words]: readonly string[]): Row {
  const choices = words.find((word) => word.includes('|') || word === 'xen')
  return {
    name,
    type: types.find((type) => words.includes(type)) ?? 'string',
    required: words.includes('!'),
    choices: choices?.split('|') ?? [],
  }
}
