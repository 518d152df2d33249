import { loadErrata } from '../golden/errata.ts'
import type { Lacked } from '../golden/given.ts'
import type { Library } from '../golden/library.ts'
import { byTheme } from '../judge/cause.ts'
import { cover } from '../judge/causes/cover.ts'
import type { Sample } from '../judge/causes/samples.ts'
import { clip } from '../judge/clip.ts'
import { toCoverage } from '../judge/coverage/coverage.ts'
import type { OperationCoverage } from '../judge/coverage/model.ts'
import type { Clause, ClauseStatus } from '../judge/finding.ts'
import { toVersions } from '../judge/seen.ts'
import type { Variants } from '../judge/suite.ts'
import type { Support } from '../judge/support.ts'
import { supportKey } from '../judge/support.ts'
import type { ClauseTally, Tally } from '../judge/tally.ts'
import { existsAt } from '../shape/at-version.ts'
import { type Mask, maskDeep } from '../wire/mask.ts'
import type { Baseline } from './baseline/baseline.ts'
import { holdAgainst } from './baseline/hold-against.ts'
import type { Report } from './model.ts'
import type { Part } from './part.ts'
import { verdictOf } from './verdict.ts'

export type ReportInput = {
  readonly tally: Tally
  readonly clauses: Iterable<Clause>
  readonly support: Support
  readonly library: Library
  readonly versions: readonly string[]
  readonly operations: readonly string[]
  readonly suite: Report['suite']
  readonly target: Report['target']
  readonly startedAt: string
  readonly durationMs: number
  readonly strict: boolean
  /** How many were generated for each operation and version. */
  readonly variants?: Variants
  /** What the target was asked for and did not have. */
  readonly lacked?: readonly Lacked[] | undefined
  /** What the run was limited to. */
  readonly part?: Part | undefined
  readonly baseline?: Baseline | undefined
  /** Why a clause cannot be exercised in this run: no denied credentials, a live endpoint. */
  readonly documents: NonNullable<Report['documents']>
  readonly untestable: (clause: Clause) => string | undefined
  readonly mask: Mask
}

/** The report of a run: a pure function of what was tallied. */
export function toReport(input: ReportInput): Report {
  const { tally, suite, target, startedAt, durationMs, strict } = input
  const all = [...input.clauses]
    .filter(({ operation }) => !operation || input.operations.includes(operation))
    .map((clause) => clauseReport(clause, input))
  const part = partReport(input)
  const held = input.baseline && holdAgainst(all, input.baseline, { today: startedAt.slice(0, 10), part })
  const clauses = held?.clauses ?? all
  const operations = operationsReport(input)
  return {
    schemaVersion: 1,
    suite,
    target,
    startedAt,
    durationMs,
    strict,
    ...(part && { part }),
    ...(held && { baseline: held.baseline }),
    ...maskDeep(
      verdictOf(
        {
          ...{ clauses, operations, strict, library: input.library, lacked: input.lacked ?? [] },
          owesAll: target.kind === 'server',
        },
        tally,
      ),
      input.mask,
    ),
    totals: {
      cases: tally.cases,
      exchanges: tally.exchanges,
      facts: tally.facts,
      clauses: countStatuses(clauses),
    },
    operations,
    causes: causesReport(tally, clauses, input.mask),
    documents: citedBy(clauses, input.documents),
    errata: errataOf(clauses),
    ...(target.kind === 'server' && { coverage: coverageReport(input) }),
    notes: [...tally.notes]
      .map(([text, note]) => ({ text, ...note }))
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
    clauses,
  }
}

const coverageReport = (input: ReportInput): OperationCoverage[] =>
  toCoverage({
    ...input,
    counts: input.tally.touched,
    isLacking: (name) => isLacking(name, input),
    otherwise: (touch) => (touch === 'read' ? 'no answer of this run had it' : 'no case of this run did'),
  })

/** The documents that the clauses cite. */
function citedBy(clauses: Report['clauses'], documents: ReportInput['documents']): ReportInput['documents'] {
  const cited = new Set(clauses.map(({ source }) => source.document))
  return Object.fromEntries(
    Object.entries(documents)
      .filter(([id]) => cited.has(id))
      .map(([id, { title, publisher, url }]) => [
        id,
        { title, ...(publisher && { publisher }), ...(url && { url }) },
      ]),
  )
}

/** The errata of the documents that the clauses cite. */
function errataOf(clauses: Report['clauses']): NonNullable<Report['errata']> {
  const cited = new Set(clauses.map(({ source }) => source.document))
  return loadErrata().filter(({ documents }) => documents.some((id) => cited.has(id)))
}

const partReport = ({ part, tally: { broken, timeouts, cut } }: ReportInput): Part | undefined =>
  broken.length || timeouts || cut ? { ...part, cutShort: true } : part

function clauseReport(clause: Clause, input: ReportInput): Report['clauses'][number] {
  const { id, level, operation, text, why, source, since, until } = clause
  const tally = input.tally.clauses.get(id)
  const { status, reason } = statusOf(clause, tally, input)
  return {
    id,
    level,
    operation,
    text,
    ...(why && { why }),
    source,
    ...(since && { since }),
    ...(until && { until }),
    status,
    ...(reason && { reason }),
    cases: (tally?.passed ?? 0) + (tally?.failed ?? 0),
    facts: tally?.facts ?? 0,
    failed: holdsSomewhere(clause, tally) ? 0 : (tally?.failed ?? 0),
    ...(tally && { versions: toVersions(tally.seen) }),
    failures: holdsSomewhere(clause, tally) ? [] : (tally?.failures.map(({ failure }) => failure) ?? []),
  }
}

/** Whether a clause that asks for one case that holds has it. */
const holdsSomewhere = ({ somewhere }: Clause, tally: ClauseTally | undefined): boolean =>
  Boolean(somewhere && tally?.passed)

function statusOf(
  clause: Clause,
  tally: ClauseTally | undefined,
  input: ReportInput,
): { status: ClauseStatus; reason?: string } {
  if (clause.disputed) return { status: 'disputed', reason: clause.disputed }
  if (tally?.failed && !holdsSomewhere(clause, tally)) return { status: 'failed' }
  if (tally?.inconclusive)
    return { status: tally.passed ? 'passed' : 'inconclusive', reason: tally.inconclusive.reason }
  if (tally?.passed && tally.facts) return { status: 'passed' }
  const untestable = clause.untestable ?? input.untestable(clause)
  if (untestable) return { status: 'untestable', reason: untestable }
  if (clause.operation && isLacking(clause.operation, input)) return { status: 'unsupported' }
  if (tally?.blocked) return { status: 'blocked', reason: tally.blocked.reason }
  return { status: 'not-exercised', reason: whyNotExercised(clause, input) }
}

function whyNotExercised(clause: Clause, { versions, variants }: ReportInput): string {
  if (!versions.some((version) => existsAt(clause as { since?: string; until?: string }, version)))
    return `it is no part of ${versions.join(' and ')}`
  return `no case of this run came to it${variants === 0 ? '; a run without --variants 0 generates more' : ''}`
}

/** Whether the target lacks an operation at every version of the run that has it. */
function isLacking(name: string, { support, versions }: ReportInput): boolean {
  const known = versions.flatMap((version) => support.get(supportKey(name, version)) ?? [])
  return known.length > 0 && known.every(({ supported }) => !supported)
}

function operationsReport(input: ReportInput): Report['operations'] {
  const { operations, versions, library, support } = input
  return operations.map((name) => {
    const states = versions.map((version) => {
      const known = support.get(supportKey(name, version))
      const state = !existsAt(library.operations.get(name)!, version)
        ? 'absent'
        : !known
          ? 'not-run'
          : !known.supported
            ? 'unsupported'
            : known.broken && !input.tally.clauses.get(`${name}.accepted`)?.passed
              ? 'broken'
              : 'supported'
      return [version, state] as const
    })
    const manners = [
      ...new Set(versions.flatMap((version) => support.get(supportKey(name, version))?.manner ?? [])),
    ]
    return {
      name,
      versions: Object.fromEntries(states),
      ...(manners.length && { manner: clip(input.mask(manners.join(' and '))) }),
    }
  })
}

const statuses: readonly ClauseStatus[] = [
  'passed',
  'failed',
  'unsupported',
  'blocked',
  'inconclusive',
  'disputed',
  'not-exercised',
  'untestable',
]

const countStatuses = (clauses: Report['clauses']): Report['totals']['clauses'] =>
  Object.fromEntries(
    statuses.map((status) => [status, clauses.filter((c) => c.status === status).length]),
  ) as Report['totals']['clauses']

/** What the failures of a run come from, as far as mending it was tried; else what the checks call them. */
const causesReport = (tally: Tally, clauses: Report['clauses'], mask: Mask): Report['causes'] => {
  const failing = new Set(clauses.flatMap(({ id, failed }) => (failed ? id : [])))
  return tally.attributed ? triedCauses(tally, failing, mask) : namedCauses(tally, failing, mask)
}

function triedCauses(
  { attributed, clauses }: Tally,
  failing: ReadonlySet<string>,
  mask: Mask,
): Report['causes'] {
  const holding = [...clauses].flatMap(([id, { passed, failed }]) => (passed && !failed ? id : []))
  const isShown = (clause: string, { case: { id, version } }: Sample): boolean =>
    clauses.get(clause)!.failures.some(({ failure }) => failure.case === id && failure.version === version)
  return cover(
    attributed!.filter(({ group }) => failing.has(group.clause)),
    { holding, isShown },
  ).map((one) => ({
    ...one,
    cause: clip(mask(one.cause), 300),
    example: one.example || shownIn(one.clauses, clauses),
  }))
}

/** A failure that the report shows of some clauses, where no case of theirs was kept to be tried. */
function shownIn(ids: readonly string[], clauses: Tally['clauses']): string {
  const [first] = ids.flatMap((id) => clauses.get(id)?.failures ?? [])
  return first ? `${first.failure.case}@${first.failure.version}` : ''
}

function namedCauses({ causes }: Tally, failing: ReadonlySet<string>, mask: Mask): Report['causes'] {
  const counting = [...causes]
    .filter(([, cause]) => cause.clauses.values().some((id) => failing.has(id)))
    .map(([name, cause]) => ({ name, ...cause }))
  return byTheme(counting)
    .map(([name, all]) => ({
      cause: mask(name),
      failures: all.reduce((sum, { failures }) => sum + failures, 0),
      clauses: [...new Set(all.flatMap((one) => [...one.clauses]))].sort(),
      example: all.reduce((first, one) => (one.order < first.order ? one : first)).example,
    }))
    .sort((a, b) => b.failures - a.failures || (a.cause < b.cause ? -1 : 1))
}

/** Why a run could not exercise a clause, where its options say so. */
export function reasonUntestable(clause: Clause, denied: boolean, live: boolean): string | undefined {
  if (clause.denied && !denied)
    return 'needs credentials that the target denies: EC2SPEC_DENIED_ACCESS_KEY_ID and EC2SPEC_DENIED_SECRET_ACCESS_KEY'
  return live ? 'needs a request that would change something, and the endpoint is live' : undefined
}
