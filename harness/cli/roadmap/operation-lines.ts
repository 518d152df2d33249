import type { Case } from '../../golden/case.ts'
import type { Library } from '../../golden/library.ts'
import { planPair } from '../../golden/plan.ts'
import type { Suite } from '../../judge/suite.ts'
import type { Report } from '../../report/model.ts'
import { probes } from '../../run/learn.ts'
import { atVersion, existsAt } from '../../shape/at-version.ts'
import { curlLines } from '../curl.ts'
import { type Field, fields } from './fields.ts'
import { lacksAt } from './lacks.ts'

/** Parameters that are told one by one; the optional ones past that are counted. */
const most = 16

/** What it takes to build an operation: its parameters, the plainest golden pair, and how to send that. */
export function* operationLines(
  name: string,
  report: Report,
  suite: Suite,
  library: Library,
): Generator<string> {
  const operation = library.operations.get(name)!
  const versions = lacksAt(report, name)
  const reported = report.operations.flatMap((one) => Object.keys(one.versions))
  const version =
    versions.at(-1) ??
    reported
      .filter((one) => existsAt(operation, one))
      .sort()
      .at(-1)!
  yield `${name}, ${(versions.length ? versions : [version]).join(' and ')}: ${operation.summary}`
  yield* table([...fields(atVersion(operation.input, version))])
  const pair = plainest(name, version, library)
  if (!pair) return
  const own = pair.steps.findLastIndex((step) => step.operation === name)
  const before = pair.steps.slice(0, own).map(({ id }) => id)
  yield `  golden/${pair.id}.request.json and .response.xml${before.length ? `, after ${before.join(', ')}` : ''}`
  const lines = [...curlLines(pair.id, version, report.target.endpoint, suite, library)]
  const curl = lines.filter((line) => line.startsWith('curl'))[own]!
  for (const line of curl.split('\n')) yield `  ${line}`
}

function* table(all: readonly Field[]): Generator<string> {
  const sorted = [...all].sort((a, b) => Number(a.required === '') - Number(b.required === ''))
  const shown = sorted.slice(
    0,
    Math.max(most, sorted.findLastIndex(({ required }) => required === 'yes') + 1),
  )
  const width = Math.max(...shown.map(({ key }) => key.length))
  const wide = Math.max(...shown.map(({ type }) => Math.min(type.length, 32)))
  for (const { key, type, required } of shown)
    yield `  ${key.padEnd(width)}  ${clip(type).padEnd(wide)}  ${required || 'optional'}`
  if (all.length > shown.length) yield `  and ${all.length - shown.length} more that are not required`
}

const clip = (text: string): string => (text.length > 32 ? `${text.slice(0, 29)}...` : text)

/** The golden case that a target with the operation answers as its own, the plainest there is. */
const plainest = (name: string, version: string, library: Library): Case | undefined =>
  probes.map((probe) => planPair(`${name}/${probe}`, version, library)).find(Boolean)
