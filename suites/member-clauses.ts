import type { Library } from '../harness/golden/library.ts'
import { beginnings } from '../harness/golden/samples.ts'
import type { Clause } from '../harness/judge/finding.ts'
import { foreignBranches, isUnderAny } from '../harness/shape/foreign-branches.ts'
import { type Member, members } from '../harness/shape/members.ts'
import type { Aspect, Level, Operation, Schema } from '../harness/shape/schema.ts'
import { usesOf } from './brought-about.ts'
import { isTyped } from './checks/facts-in.ts'

const why: Readonly<Record<Aspect, string>> = {
  accepted: 'An SDK offers the member: who sets it must not be refused.',
  required: 'Code that reads the member without asking first fails on null.',
  enum: 'SDKs with closed enums refuse the value or read it as unknown.',
  type: 'A typed SDK throws while it reads the answer.',
  range: 'Callers compute with it: a value out of range misleads them.',
  choice: 'The caller decides by it which kind of task it has.',
  echo: 'Clients that resume an upload take the value from the task.',
  shown: 'A person who looks for the task knows it by what it shows.',
  distinct: 'What is done to the one is done to the other.',
  life: 'Waiters and progress bars rely on it.',
}

const outputText: Readonly<Record<Aspect, (path: string, member: Schema) => string>> = {
  accepted: (path) => path,
  required: (path) => `${path} is there and not empty.`,
  enum: (path, { enum: words }) => `${path} is one of ${words?.join(', ')}.`,
  type: (path, schema) => `${path} ${typeWords(schema)}.`,
  range: (path, schema) => `${path} ${rangeWords(schema)}.`,
  choice: (path, { oneOf }) =>
    `${path || 'The answer'} has exactly one of ${oneOf?.flatMap(({ required }) => required).join(', ')}.`,
  echo: (path, { echo, unset }) =>
    `${path}, where it is there, repeats ${echo} as it was sent${unset ? ', and is absent or empty where nothing was sent' : ''}.`,
  shown: (path, { echo, items, distinct }) =>
    echo
      ? `${path} is there once ${echo} was sent.`
      : distinct
        ? `${path} is there once the task is completed.`
        : items
          ? `${path} has an item for each one that was sent, once it has any.`
          : `${path} is there in some answer.`,
  distinct: (path) => `${path} is no other task's, and no other item's.`,
  life: (path, { life, machine }) =>
    life === 'state'
      ? `${path} moves as the ${machine} states allow, and never back.`
      : life === 'grows'
        ? `${path} never falls.`
        : `${path}, once there, stays as it is.`,
}

function typeWords({ type, format, pattern }: Schema): string {
  if (pattern) return `begins with ${beginnings(pattern).join(' or ')}`
  if (format === 'percent') return 'is a number from 0 to 100, in digits'
  return format?.includes('time')
    ? 'is an ISO 8601 time in UTC, with or without seconds'
    : `is a ${format ?? type}`
}

function rangeWords({ minimum, atMost, after, holds, within }: Schema): string {
  if (within) return 'is over once the task is'
  if (after) return 'is to come as long as the task is under way'
  if (holds) return `is made of ${holds.join(' and ')}, and ends in the format`
  const least = minimum === undefined ? [] : [`at least ${minimum}`]
  return `is ${[...least, ...(atMost ? [`at most ${atMost}`] : [])].join(' and ')}`
}

/** The clauses of an operation's answer, member by member. */
export function* outputClauses(operation: Operation): Generator<Clause> {
  const { input, output } = operation
  const isFirstLook = !members(input).some(({ name, schema }) => schema.selects || name === 'ClientToken')
  const foreign = foreignBranches(operation)
  if (output.oneOf) yield outputClause(operation, '', output, 'choice')
  for (const { xmlPath, schema } of members(output))
    if (schema.items?.oneOf) yield outputClause(operation, `${xmlPath}[]`, schema.items, 'choice')
  for (const { xmlPath, ...member } of members(output))
    for (const aspect of outputAspects(member, isFirstLook, operation.describes !== undefined)) {
      const clause = outputClause(operation, xmlPath, member.schema, aspect)
      yield isUnderAny(foreign, xmlPath)
        ? { ...clause, untestable: `${operation.name} makes no such task` }
        : clause
    }
}

function outputClause({ name, source }: Operation, path: string, schema: Schema, aspect: Aspect): Clause {
  const { since, until } = schema
  return {
    id: `${name}.output.${path}:${aspect}`,
    level: levelOf(schema, aspect),
    operation: name,
    text: outputText[aspect](path, schema),
    why: why[aspect],
    source: schema.source ?? source,
    ...(since && { since }),
    ...(until && { until }),
    ...(aspect === 'shown' &&
      !schema.echo &&
      !schema.items &&
      !schema.distinct && { somewhere: true as const }),
  }
}

/**
 * A creating call is the first look at a task, where no token can make it the second: only later ones can show
 * how it lives.
 */
function outputAspects(
  { name, schema, parent }: Omit<Member, 'xmlPath'>,
  isFirstLook: boolean,
  describes: boolean,
): Aspect[] {
  const has: Partial<Record<Aspect, unknown>> = {
    required: parent.required?.includes(name),
    type: !schema.properties && !schema.items && isTyped(schema),
    enum: schema.enum && !schema.open,
    range: schema.minimum !== undefined || schema.atMost || schema.after || schema.holds || schema.within,
    choice: schema.oneOf,
    echo: schema.echo,
    shown:
      !parent.required?.includes(name) &&
      (schema.echo ?? (schema.levels?.shown && (describes || !schema.distinct))),
    distinct: schema.distinct,
    life: !isFirstLook && schema.life && schema.life !== 'id',
  }
  return (Object.keys(has) as Aspect[]).filter((aspect) => has[aspect])
}

/** The clauses of an operation's parameters, as far as a golden pair or a variant exercises them. */
export function* inputClauses(operation: Operation, library: Library): Generator<Clause> {
  const { name, source, input } = operation
  const seen = new Set<string>()
  const pairs = library.pairs.values().map(({ operation, request }) => ({ operation, ...request }))
  for (const { operation: of, situation: brought, about } of [...pairs, ...usesOf(operation)]) {
    if (of !== name || !about) continue
    const situation = brought ? library.situations[brought]! : undefined
    const aspect = situation ? situation.aspect : 'accepted'
    const member = members(input).find(({ path }) => path === about)
    const id = `${name}.input.${about}:${aspect}`
    if (!aspect || seen.has(id)) continue
    seen.add(id)
    const level = member?.schema.levels?.[aspect] ?? situation?.levels.refused ?? 'MUST'
    const text = situation ? `${about}: ${situation.text}` : `A request with ${about} is accepted.`
    yield {
      id,
      level,
      operation: name,
      text,
      why: situation?.why ?? why.accepted,
      source: member?.schema.source ?? source,
    }
  }
}

function levelOf(schema: Schema, aspect: Aspect): Level {
  const usual =
    aspect === 'shown' ? 'MAY' : aspect === 'type' && schema.format === 'ec2-time' ? 'SHOULD' : 'MUST'
  return schema.levels?.[aspect] ?? usual
}
