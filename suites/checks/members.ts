import type { ErrorObject } from 'ajv'
import { type ClauseId, clauseId } from '../../harness/golden/clause-id.ts'
import { beginnings } from '../../harness/golden/samples.ts'
import type { Shape } from '../../harness/golden/shape-of.ts'
import { echoesOf } from '../../harness/judge/coverage/echoes.ts'
import { membersSent } from '../../harness/judge/coverage/wire-members.ts'
import type { Mismatch } from '../../harness/judge/finding.ts'
import type { Check, Look } from '../../harness/judge/look.ts'
import type { Params, Value, Wire } from '../../harness/shape/encode.ts'
import { xmlName } from '../../harness/shape/names.ts'
import { isForgiven, type Reading } from '../../harness/shape/read.ts'
import type { Aspect, Schema } from '../../harness/shape/schema.ts'
import { validate } from '../../harness/shape/validate.ts'
import type { Element } from '../../harness/shape/xml.ts'
import { factsIn } from './facts-in.ts'

/** What was found wrong; `at` is `xmlPath` with the numbers of the items. */
type Wrong = {
  readonly xmlPath: string
  readonly at: string
  readonly aspect: Aspect
  readonly mismatch: Mismatch
  readonly mayBeEmpty: boolean
}

/** Required members are there; values are of their type and one of the words of their enum. */
export const memberRules: Check = function* (look) {
  const { step, shape, reading, answer } = look
  // What a request, or a dry run, is answered with that should have been refused, no document says.
  if (!shape || !reading || step.expect.situation || step.wire.DryRun === 'true') return
  const failed = new Set<string>()
  for (const error of validate(reading.value, shape.output)) {
    const found = locate(error, shape.output, reading.value)
    if (!found || (found.mayBeEmpty && answer.kind === 'success' && isAt(answer.root, found.mismatch.path)))
      continue
    if (found.aspect === 'required' && isUnasked(found.xmlPath, step.wire, shape)) continue
    if (found.aspect === 'required' && isEmptyOfAnother(found.at, look)) continue
    if (found.aspect === 'enum' && isOfAnother(found.at, look) && repeatsAt(found.xmlPath, shape)) continue
    if (found.xmlPath === 'exportTaskSet[].instanceExport' && isImageExport(error, reading.value)) continue
    const clause = clauseId(step.operation, `output.${found.xmlPath}:${found.aspect}`)
    failed.add(clause)
    yield { clause, mismatch: found.mismatch }
  }
  for (const { clause, mismatch } of emptyBranches(reading, shape)) {
    failed.add(clause)
    yield { clause, mismatch }
  }
  const held = new Map<ClauseId, number>()
  for (const { clause, at } of factsIn(reading.value, shape))
    if (!failed.has(clause) && !isForgiven(reading, at)) held.set(clause, (held.get(clause) ?? 0) + 1)
  for (const [clause, facts] of held) yield { clause, facts }
}

/** A branch of a choice that stands there empty beside the one that was taken. */
function* emptyBranches(
  { value, empty }: Reading,
  shape: Shape,
): Generator<{ readonly clause: ClauseId; readonly mismatch: Mismatch }> {
  for (const { clause, at, choice } of empty.length ? factsIn(value, shape) : []) {
    if (!choice) continue
    const branches = (choice.oneOf ?? []).flatMap(({ required }) => required)
    const other = branches.map((name) => join(at, name, choice)).find((path) => empty.includes(path))
    const mismatch = {
      path: other ?? '',
      expected: wanted('choice', choice),
      actual: 'an empty one beside another',
    }
    if (other) yield { clause, mismatch }
  }
}

/** The service was seen to list exports of images beside those of instances (2025), which have no instance to show. */
function isImageExport({ instancePath }: ErrorObject, { ExportTasks }: Params): boolean {
  const task = (ExportTasks as readonly Params[])[Number(instancePath.split('/')[2])]
  return String(task?.ExportTaskId).startsWith('export-ami-')
}

/**
 * A member stands there empty, of a task that nothing in this case has named: who made it, in another case or in an
 * earlier run, may have sent an empty text.
 */
const isEmptyOfAnother = (at: string, look: Look): boolean =>
  look.answer.kind === 'success' && isAt(look.answer.root, at) && isOfAnother(at, look)

/** Whether a place is in a task that nothing in this case has named. */
function isOfAnother(at: string, { answer, looks, index }: Look): boolean {
  const [, list, nth] = /^(\w+)\[(\d+)\]\./.exec(at) ?? []
  if (!list || answer.kind !== 'success') return false
  const item = answer.root.children.find(({ name }) => name === list)?.children[Number(nth) - 1]
  const ids = item?.children.filter(({ name }) => name.endsWith('Id')).map(({ text }) => text) ?? []
  const sent = (one: Look, id: string) => Object.values(one.exchange.request.wire).includes(id)
  const shown = (one: Look, id: string) => Buffer.from(one.exchange.response?.body ?? []).includes(`>${id}<`)
  return !looks().some((one) => ids.some((id) => sent(one, id) || (one.index < index && shown(one, id))))
}

/** Whether a member shows a word as somebody sent it: whether that was one of the documented is a matter of that request. */
const repeatsAt = (xmlPath: string, { output }: Shape): boolean => echoesOf(output).has(xmlPath)

/** A list that repeats one of the request has nothing to show where the request had none. */
function isUnasked(xmlPath: string, wire: Wire, { input, output }: Shape): boolean {
  const lists = [...echoesOf(output)].flatMap(([path, { echo }]) =>
    path.startsWith(`${xmlPath}[]`) && echo.includes('[]') ? echo.split('[]')[0]! : [],
  )
  const sent = membersSent(wire, input)
  return lists.length > 0 && !lists.some((list) => sent.has(list))
}

const join = (path: string, name: string, schema: Schema) =>
  `${path}${path && '.'}${xmlName(name, schema.properties?.[name] ?? {})}`

const aspectOf: Readonly<Record<string, Aspect>> = {
  required: 'required',
  enum: 'enum',
  type: 'type',
  format: 'type',
  pattern: 'type',
  oneOf: 'choice',
  minimum: 'range',
  maximum: 'range',
}

/** The clause and the mismatch that an error of the validator stands for. */
function locate(error: ErrorObject, root: Schema, value: Params): Wrong | undefined {
  const aspect = aspectOf[error.keyword]
  if (!aspect || error.schemaPath.includes('/oneOf/')) return undefined
  const segments = error.instancePath.split('/').slice(1)
  if (aspect === 'required') segments.push(error.params.missingProperty as string)
  let [schema, here, xmlPath, at]: [Schema, Value | undefined, string, string] = [root, value, '', '']
  for (const segment of segments) {
    if (schema.items) [schema, xmlPath, at] = [schema.items, `${xmlPath}[]`, `${at}[${Number(segment) + 1}]`]
    else
      [schema, xmlPath, at] = [
        schema.properties![segment]!,
        join(xmlPath, segment, schema),
        join(at, segment, schema),
      ]
    here = (here as Record<string, Value> | undefined)?.[segment]
  }
  const expected = wanted(aspect, schema)
  const actual =
    aspect === 'required' ? 'absent or empty' : aspect === 'choice' ? choiceTaken(schema, here) : String(here)
  // A structure that asks for no member of its own is there, though it be empty: the service was seen to write such.
  const mayBeEmpty = aspect === 'required' && schema.properties !== undefined && !schema.required?.length
  return { xmlPath, at, aspect, mayBeEmpty, mismatch: { path: at, expected, actual } }
}

/** Whether an element stands at `exportTaskSet[1].instanceExport`. */
function isAt(root: Element, path: string): boolean {
  let here: Element | undefined = root
  for (const [, name, index] of path.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)) {
    const member: Element | undefined = here?.children.find((child) => child.name === name)
    here = index ? member?.children[Number(index) - 1] : member
  }
  return here !== undefined
}

const choiceTaken = (schema: Schema, value: Value | undefined) =>
  (schema.oneOf ?? [])
    .flatMap(({ required }) => required)
    .filter((name) => name in ((value ?? {}) as object))
    .join(' and ') || 'none'

function wanted(aspect: Aspect, schema: Schema): string {
  if (aspect === 'required') return 'a value'
  if (aspect === 'enum') return (schema.enum ?? []).join(' | ')
  if (aspect === 'choice')
    return `exactly one of ${(schema.oneOf ?? []).flatMap(({ required }) => required).join(', ')}`
  if (aspect === 'range') return `at least ${schema.minimum}`
  if (schema.type === 'boolean') return 'true or false'
  if (schema.pattern) return `${beginnings(schema.pattern).join(' or ')}…`
  if (schema.format === 'percent') return 'a percentage from 0 to 100'
  return schema.format === 'ec2-time' || schema.format === 'date-time'
    ? 'an ISO 8601 time in UTC'
    : `${schema.type}`
}
