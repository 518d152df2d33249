import type { Level, Source } from '../shape/schema.ts'
import { type RuleId, rules } from './rules.ts'

/** A departure of a manifest from a rule. At level MAY it is a note, which leaves the manifest clean. */
export type Fault = {
  readonly rule: RuleId
  readonly level: Level
  /** Counted from 1. */
  readonly line: number
  /** `manifest/import/parts/part[2]/byte-range/@end`, counted from 1. */
  readonly path: string
  readonly wanted: string
  readonly actual: string
  readonly source: Source
}

/** Where in a document: an element, or with `@name` behind its path an attribute. */
export type Place = { readonly line: number; readonly path: string }

export function fault(rule: RuleId, { line, path }: Place, wanted: unknown, actual: unknown): Fault {
  const { level, section } = rules[rule]
  const source = { document: 'vm-import-manifest', section }
  return { rule, level, line, path, wanted: String(wanted), actual: String(actual), source }
}

export const isNote = ({ level }: Fault): boolean => level === 'MAY'

/** What was wanted and what is there, in one line. */
export const faultText = ({ wanted, actual }: Fault): string => `expected ${wanted}, got ${actual}`
