import { encode } from '../../shape/encode.ts'
import { missing as unbound } from '../../shape/fill.ts'
import { members } from '../../shape/members.ts'
import type { Source } from '../../shape/schema.ts'
import type { Pair } from '../pairs.ts'
import { refusal, success } from './answers.ts'
import { accepted, missing, wrongValues } from './rules-members.ts'
import { listForms, misnamedIds, misnamedLists, unknownNames } from './rules-names.ts'
import { all, byGet, otherVersions, permissions, plainest } from './rules-plain.ts'
import { unknownResources } from './rules-resources.ts'
import { descriptions, pagesAndFilters, unknownIds } from './rules-tasks.ts'
import { showing } from './shows.ts'
import { type Draft, type Facts, idName, type Rule, type Subject, subjectOf } from './subject.ts'

const rules: readonly Rule[] = [
  plainest,
  all,
  byGet,
  permissions,
  otherVersions,
  unknownNames,
  misnamedIds,
  misnamedLists,
  listForms,
  accepted,
  wrongValues,
  missing,
  unknownIds,
  pagesAndFilters,
  descriptions,
  unknownResources,
]

/** Two pairs that send the same and expect the same refusal say the same, whatever they are called. */
const sentBy = ({ wire, situation, credentials }: Pair['request']): string =>
  JSON.stringify([situation, credentials, Object.entries(wire).sort()])

/** In the order of operations, then of names, so that a pair has its place whether or not somebody wrote it down. */
const fileOf = ({ id }: Pair): string => `${id}.request.json`

/** Of many operations at once: the plainest request, what is unknown and what is missing. */
const fewRules: readonly Rule[] = [plainest, permissions, unknownNames, missing, unknownResources]

/** The pairs that follow from the facts, beside those that are written by hand; of two of the same name the written one. */
export function generatePairs(facts: Facts, written: readonly Pair[], isFew = false): readonly Pair[] {
  const subjects = [...facts.operations.values()].flatMap((operation) => subjectOf(operation, facts) ?? [])
  const order = [...facts.operations.keys()]
  const placeOf = ({ operation }: Pair) =>
    order.includes(operation) ? order.indexOf(operation) : order.length
  const names = new Set(written.map(({ id }) => id))
  const said = new Set(written.flatMap(({ request }) => (request.situation ? sentBy(request) : [])))
  const own = (subject: Subject, drafts: Iterable<Draft>) =>
    [...drafts]
      .map((draft) => toPair(draft, subject))
      .filter(({ id, request }) => !names.has(id) && !said.has(sentBy(request)))
  const made = subjects.flatMap((subject) =>
    own(
      subject,
      (isFew ? fewRules : rules).flatMap((rule) => [...rule(subject)]),
    ),
  )
  const shown = subjects.flatMap((subject) => own(subject, showing(subject, [...written, ...made])))
  const all = [...written, ...made, ...shown]
  const stems = new Set(all.map(({ id }) => id.replace(/@.*$/, '')))
  // Where the request without the fault cannot be made, nothing would be told.
  const hasControl = ({ operation, request: { control = '' } }: Pair) =>
    !control || stems.has(control.includes('/') ? control : `${operation}/${control}`)
  // Nor can what stands on something that no operation here makes.
  const hasMakers = ({ request: { after = [] } }: Pair) => after.every((id) => stems.has(id))
  return all
    .filter((pair) => written.includes(pair) || (hasControl(pair) && hasMakers(pair)))
    .sort((a, b) => placeOf(a) - placeOf(b) || (fileOf(a) < fileOf(b) ? -1 : 1))
}

function toPair(draft: Draft, subject: Subject): Pair {
  const { name, version, wire, shows, isOther, ...request } = draft
  const { operation, situations } = subject
  const whole = wire ?? encode(request.params ?? {}, operation.input)
  const [code] = request.situation ? situations[request.situation]!.codes : []
  return {
    id: `${operation.name}/${name}${version ? `@${version}` : ''}`,
    file: `operations/${operation.name}.json`,
    operation: operation.name,
    ...(version && { version }),
    request: {
      ...request,
      source: sourceOf(draft, subject),
      ...afterOf(draft, whole, subject),
      ...lackOf(draft, subject),
      wire: whole,
    },
    answer: code ? refusal(code) : success(subject, idOf(draft, subject), shows),
    wire: whole,
  }
}

/** Where the page says it: of the member that a pair is about, else of its operation. */
function sourceOf({ source, about }: Draft, { operation }: Subject): Source {
  if (source) return source
  const above = members(operation.input).filter(
    ({ path }) => about === path || about?.startsWith(`${path}.`) || about?.startsWith(`${path}[`),
  )
  return above.findLast(({ schema }) => schema.source)?.schema.source ?? operation.source
}

/** What takes the id of a task builds on the request that makes one. */
function afterOf(
  { after, versions }: Draft,
  wire: Readonly<Record<string, string>>,
  { makers, resources }: Subject,
): Pick<Draft, 'after'> {
  if (after) return { after }
  if (makers.length && !versions) return { after: [`${makers[0]!.name}/minimal`] }
  const named = new Set(Object.values(wire).flatMap((text) => unbound(text, {})))
  const needed = (resources ?? []).filter(({ binds }) => named.has(binds))
  return needed.length ? { after: needed.map(({ make }) => `${make}/minimal`) } : {}
}

function lackOf({ situation, orSituations }: Draft, { operation }: Subject): Pick<Draft, 'orSituations'> {
  if (situation) return {}
  const lacked = orSituations ?? operation.mayLack
  return lacked ? { orSituations: lacked } : {}
}

/** What the task's id is bound to; a second task has a name of its own. */
function idOf({ isOther, after }: Draft, { operation, makers, operations }: Subject): string {
  if (isOther && operation.makes) return '{{otherTaskId}}'
  const [first] = after ?? []
  const maker = first ? operations.get(first.split('/')[0]!) : (makers[0] ?? operation)
  return `{{${idName(maker ?? operation)}}}`
}
