import { clauseId, type FormKey } from '../harness/golden/clause-id.ts'
import type { Library, Situation } from '../harness/golden/library.ts'
import { refusalClause } from '../harness/golden/refusal.ts'
import type { Clause } from '../harness/judge/finding.ts'
import { members } from '../harness/shape/members.ts'
import type { Operation } from '../harness/shape/schema.ts'
import { type Use, usesOf } from './brought-about.ts'
import { operationRows, type Row } from './clause-rows.ts'
import { courseRows, effectRow, filterRow, pageRow, selectionRow } from './course-rows.ts'
import { formRows } from './form-rows.ts'
import { inputClauses, outputClauses } from './member-clauses.ts'
import { resourceRows, tagsRow, wordsRow } from './resource-rows.ts'
import { sequenceClauses } from './sequences/clauses.ts'

/** Every clause of the suite, in the order of its operations: what can be required, exercised or not. */
export function* clausesOf(library: Library): Generator<Clause> {
  const isOfModel = (name: string | null) => name !== null && library.operations.get(name)?.origin === 'model'
  const written = new Set(
    [...library.pairs.values()].flatMap(({ file, operation }) =>
      file.startsWith('documented/') ? [operation] : [],
    ),
  )
  for (const clause of ofOperations(library)) {
    // What a pair says that somebody wrote is owed.
    const isWritten =
      clause.source.document === 'recorded' ||
      (/\.answer$/.test(clause.id) && written.has(clause.operation ?? ''))
    yield isOfModel(clause.operation) && !isWritten ? asModelHasIt(clause, isOfEc2(library)) : clause
  }
  for (const key of [
    'answered',
    'get',
    'content-type',
    'error-content-type',
    'well-formed',
    'error-envelope',
    'error-message',
    'failure',
    'error-namespace',
    'error-request-id',
    'error-class',
    'request-ids',
  ] as const)
    yield fromRow(`protocol.${key}`, operationRows[key], null, 'a request that names no operation')
  for (const [key, row] of Object.entries(formRows))
    yield fromRow(`protocol.${key as FormKey}`, row, null, 'a request that names no operation')
  for (const { name, text, level, source, why } of library.scenarios)
    yield { id: `scenario.${name}`, level, operation: null, text, source, ...(why && { why }) }
  yield* sequenceClauses
}

function* ofOperations(library: Library): Generator<Clause> {
  for (const operation of library.operations.values()) {
    yield* rowClauses(operation)
    yield* inputClauses(operation, library)
    yield* outputClauses(operation)
    if (hasWords(operation)) yield fromRow(clauseId(operation.name, 'words'), wordsRow, operation.name)
  }
  for (const resource of library.resources ?? [])
    for (const { operation, key, row, kind } of resourceRows(resource))
      if (library.operations.has(operation))
        yield named(fromRow(clauseId(operation, key), row, operation), kind)
  if (library.resources?.length && library.operations.has('DescribeTags'))
    yield fromRow(clauseId('DescribeTags', 'lists-tags'), tagsRow, 'DescribeTags')
  yield* situationClauses(library)
}

const hasWords = ({ origin, output }: Operation): boolean =>
  origin === 'model' && members(output).some(({ schema }) => (schema.items ?? schema).enum)

const named = (clause: Clause, kind: string): Clause => ({
  ...clause,
  text: clause.text.replaceAll('{kind}', kind),
})

/** Whether its models are of EC2, by their namespaces. */
const isOfEc2 = ({ namespaces = {} }: Library): boolean =>
  Object.values(namespaces).every((one) => one.startsWith('http://ec2.amazonaws.com/'))

/**
 * What only a model says: an SDK made from it would lose or crash on names, nesting, types and envelopes, so these stay.
 * Whether a request is taken, and how it is refused, a model does not say.
 */
function asModelHasIt(clause: Clause, ofEc2: boolean): Clause {
  const key = clause.id.slice(clause.id.indexOf('.') + 1)
  if (/^(accepted|error-status\.(?!dry-run))/.test(key)) return { ...clause, level: 'MAY' }
  // What keys of tags are reserved, the documents of EC2 say.
  if (!ofEc2 && key === 'refuses.reserved-tag-key') return { ...clause, level: 'MAY' }
  const isWeaker =
    /^(answer$|refuses\.|error-code\.|error-status\.|input\.)/.test(key) && clause.level === 'MUST'
  return isWeaker ? { ...clause, level: 'SHOULD' } : clause
}

function* rowClauses({ name, input, makes, describes, cancels }: Operation): Generator<Clause> {
  for (const [key, row] of Object.entries(operationRows)) yield fromRow(`${name}.${key}`, row, name)
  const rows = {
    ...(makes && courseRows.makes),
    ...(describes && courseRows.describes),
    ...(cancels && courseRows.cancels),
    ...courseRows.signed,
  }
  for (const [key, row] of Object.entries(rows)) yield fromRow(`${name}.${key}`, row, name)
  const [level] = Object.values(input.properties?.Filters?.names ?? {})
  if (level) yield { ...fromRow(`${name}.filter`, filterRow, name), level }
  const selecting = [...members(input)].find(({ schema }) => schema.selects)?.schema
  if (input.properties?.MaxResults?.maximum) yield fromRow(`${name}.page`, pageRow, name)
  if (selecting?.items) yield fromRow(`${name}.selection`, selectionRow, name)
  else if (selecting)
    yield { ...fromRow(`${name}.effect`, effectRow, name), level: selecting.levels?.life ?? effectRow.level }
}

const fromRow = (id: string, row: Row, operation: string | null, spoken = operation ?? ''): Clause => ({
  ...row,
  id,
  operation,
  text: row.text.replaceAll('{operation}', spoken),
})

/** For each situation that is brought about: that it is refused, with which code, with which status. */
function* situationClauses(library: Library): Generator<Clause> {
  const { pairs, scenarios } = library
  const golden = [...pairs.values(), ...scenarios.flatMap(({ steps }) => steps)]
  const uses = golden.map(({ operation, request }) => ({ operation, ...request }))
  const seen = new Set<string>()
  const isNew = ({ id }: Clause) => !seen.has(id) && seen.add(id)
  for (const clause of uses.flatMap((use) => clausesOfUse(use, library))) if (isNew(clause)) yield clause
  const generated = [...library.operations.values()].flatMap((operation) => [...usesOf(operation)])
  for (const clause of generated.flatMap((use) => clausesOfUse(use, library)))
    if (isNew(clause)) yield { ...clause, reach: 'variants' }
}

function clausesOfUse(
  { operation, situation: name, about }: Use,
  { operations, situations }: Library,
): Clause[] {
  const owner = operations.has(operation) ? operation : null
  return name ? [...threeClauses(owner, operation, name, situations[name]!, about)] : []
}

function* threeClauses(
  operation: string | null,
  prefix: string,
  name: string,
  situation: Situation,
  about?: string,
): Generator<Clause> {
  const { text, source, why, levels, codes, statuses, denied } = situation
  const common = { operation, source, ...(why && { why }), ...(denied && { denied }) }
  const refusal = refusalClause(prefix, name, situation, about)
  if (!refusal.includes('.input.')) yield { id: refusal, level: levels.refused, text, ...common }
  yield {
    id: `${prefix}.error-code.${name}`,
    level: levels.code,
    text: `${text} The code is ${codes.join(' or ')}.`,
    ...common,
  }
  yield {
    id: `${prefix}.error-status.${name}`,
    level: levels.status,
    text: `${text} The status is ${statuses.join(' or ')}.`,
    ...common,
  }
}
