import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerText } from '../../golden/answer-text.ts'
import type { Library } from '../../golden/library.ts'
import type { Recorded } from './record.ts'

/** From what, and when, in a sentence that the folder's documents have. */
export type Origin = { readonly endpoint: string; readonly date: string }

const situationOf = ({ code, status }: NonNullable<Recorded['refusal']>): string =>
  `recorded-${code}-${status}`

/** Writes a pair of what was recorded: `documented/<Operation>/recorded-<name>@<version>`. Returns its id. */
export function writeRecorded(
  { case: kase, answer, refusal }: Recorded,
  out: string,
  library: Library,
  origin: Origin,
): string {
  const { operation, version } = kase
  const name = kase.id.slice(operation.length + 1).replace(/@.*$/, '')
  const pair = library.pairs.get(`${kase.id}@${version}`) ?? library.pairs.get(kase.id)
  const { situation: _, orSituations: __, control, about: ___, source: ____, ...request } = pair!.request
  const folder = join(out, 'documented', operation)
  const file = join(folder, `recorded-${name}@${version}`)
  const whole = {
    source: { document: 'recorded', section: `${origin.endpoint}, ${origin.date}` },
    ...request,
    ...(refusal && { situation: situationOf(refusal), ...(control && { control }) }),
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.request.json`, `${JSON.stringify(whole, undefined, 2)}\n`)
  writeFileSync(`${file}.response.xml`, `${answerText(answer)}\n`)
  return `${operation}/recorded-${name}`
}

/** Writes down where the pairs are from, and the refusals that they speak of, beside what the folder has of these already. */
export function writeOrigin(all: readonly Recorded[], out: string, { endpoint, date }: Origin): void {
  const source = { document: 'recorded', section: `${endpoint}, ${date}` }
  const refusals = all.flatMap(({ refusal }) => refusal ?? [])
  const situations = refusals.map((refusal) => [
    situationOf(refusal),
    {
      text: `The target that was recorded refuses it with ${refusal.code}.`,
      codes: [refusal.code],
      statuses: [refusal.status],
      levels: { refused: 'MUST', code: 'MUST', status: 'SHOULD' },
      source,
    },
  ])
  mkdirSync(out, { recursive: true })
  add(join(out, 'documents.json'), { recorded: { title: `Answers of ${endpoint}, recorded ${date}` } })
  if (situations.length) add(join(out, 'situations.json'), Object.fromEntries(situations))
}

function add(path: string, more: object): void {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {}
  writeFileSync(path, `${JSON.stringify({ ...before, ...more }, undefined, 2)}\n`)
}
