import { hash } from '../../base/hash.ts'
import { type Bindings, fill } from '../../shape/fill.ts'
import type { Schema } from '../../shape/schema.ts'
import { branch, byXmlName, leaf, type Tree } from './tree.ts'

/** A golden answer with a value for each placeholder: what a right endpoint could have sent. */
export function fillGolden(golden: Tree, output: Schema | undefined, bindings: Bindings): Tree {
  if (golden.children.length) {
    const members = output && byXmlName(output)
    return branch(
      golden.name,
      golden.children.map((child) => fillGolden(child, output?.items ?? members?.get(child.name), bindings)),
    )
  }
  const text = fill(golden.text.trim(), bindings)
  const open = /^\{\{(.+)\}\}$/.exec(text)?.[1]
  return leaf(golden.name, open ? sample(open, output, bindings) : text)
}

function sample(name: string, schema: Schema | undefined, bindings: Bindings): string {
  const plain = name.replace('?', '')
  if (name.includes('|')) return name.split('|')[0]!
  return bindings[plain] ?? sampleOf(plain, schema, bindings.nonce ?? '')
}

/** A value for a member that the golden answer leaves open. */
function sampleOf(name: string, schema: Schema | undefined, nonce: string): string {
  if (schema?.enum) return schema.enum[0]!
  if (schema?.type === 'integer') return '42'
  if (schema?.type === 'number') return '955217920.5'
  if (schema?.type === 'boolean') return 'true'
  if (schema?.format) return '2016-11-22T12:34:56Z'
  return /^(state|status)$/i.test(name) ? 'active' : sampleId(name, nonce)
}

const prefixes: Readonly<Record<string, string>> = {
  conversionTaskId: 'import-vol',
  importTaskId: 'import-ami',
  importSnapshotTaskId: 'import-snap',
  exportTaskId: 'export-i',
  exportImageTaskId: 'export-ami',
  instanceId: 'i',
  imageId: 'ami',
  snapshotId: 'snap',
  volumeId: 'vol',
  id: 'vol',
}

/** An id as EC2 makes them: a prefix and 17 hexadecimal digits, the same for the same name and nonce. */
export const sampleId = (name: string, nonce: string): string =>
  `${prefixes[name] ?? name.toLowerCase()}-${hash(`${name} ${nonce}`, 17)}`

/** A request id as EC2 makes them. */
export const sampleRequestId = (nonce: string): string =>
  hash(`request ${nonce}`, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
