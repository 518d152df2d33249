import { GoldenError } from '../../base/errors.ts'
import { encode, type Params, type Value } from '../../shape/encode.ts'
import { type Member, members } from '../../shape/members.ts'
import type { Level, Operation, Source } from '../../shape/schema.ts'
import type { Machine, Scenario } from '../facts.ts'
import type { Pair, PairRequest } from '../pairs.ts'
import { answerOf, refusal } from './answers.ts'
import { plainParams, withValue } from './plain-params.ts'
import { type Facts, idName, idsOf, shortKind } from './subject.ts'

/** `golden/scenarios/<idea>.json`: what is to happen to a task, for each kind of task that it is told of. */
export type Idea = {
  /** `{a-kind}` and `{kind}` stand for the kind of task, here and in the text. */
  readonly name: string
  readonly text: string
  readonly level: Level
  /** Where it is said; or the operation of the kind whose page says it. */
  readonly source: Source | Role
  readonly why: string
  /** The kinds of task, what differs for each, and what `<word>` in the steps stands for. */
  readonly of: readonly (Readonly<Record<string, string | Source>> & { readonly kind: string })[]
  readonly steps: readonly IdeaStep[]
}

type Role = 'make' | 'describe' | 'cancel'

/** One request; exactly one of `make`, `describe` and `cancel` says which. */
export type IdeaStep = {
  /** What differs from the plainest request, by path. */
  readonly make?: Params
  /** The ids that are asked for; none: all. */
  readonly describe?: readonly string[]
  readonly cancel?: string
  /** Another kind than the scenario's own. */
  readonly kind?: string
  /** For these kinds alone. */
  readonly only?: readonly string[]
  /** Parameters beside. */
  readonly params?: Params
  /** What the task shows, or each of several: texts by path, `id` and `state` among them. */
  readonly answer?: Readonly<Record<string, string>> | readonly Readonly<Record<string, string>>[]
} & Pick<
  PairRequest,
  'situation' | 'orSituations' | 'poll' | 'present' | 'absent' | 'follow' | 'pause' | 'about'
>

/** The operations that a kind of task lives by. */
type Kind = Readonly<Record<Role, Operation>> & { readonly name: string; readonly machine: Machine }

/** The scenarios that an idea makes, one for each of its kinds. */
export function scenariosOf(idea: Idea, file: string, facts: Facts): Scenario[] {
  return idea.of.map((entry) => {
    const kind = kindOf(entry.kind, facts, file)
    const words = wordsOf(kind, entry)
    const tell = (text: string) => text.replace(/\{(a|A)?[ -]?(kind)\}/g, (_, a?: string) => naming(kind, a))
    const name =
      typeof entry.name === 'string'
        ? entry.name
        : idea.name.replace('{a-kind}', `an-${entry.kind}`).replace('{kind}', entry.kind)
    const steps = idea.steps
      .filter(({ only }) => !only || only.includes(entry.kind))
      .map((step) => replaced(step, words))
    const source = (entry.source ?? idea.source) as Idea['source']
    return {
      name,
      text: tell(String(entry.text ?? idea.text)).replaceAll(
        /<(make|describe|cancel)>/g,
        (_, role: Role) => kind[role].name,
      ),
      level: (entry.level as Level | undefined) ?? idea.level,
      source: typeof source === 'string' ? kind[source].source : source,
      why: String(entry.why ?? idea.why),
      steps: steps.map((step, i) =>
        toPair(step, {
          id: `scenarios/${name}/${i + 1}`,
          file,
          kind,
          facts,
          source: typeof source === 'string' ? kind[source].source : source,
        }),
      ),
    }
  })
}

function kindOf(name: string, { operations, machines }: Facts, file: string): Kind {
  const all = [...operations.values()]
  const make = all.find(({ makes }) => makes === name)
  const describe = all.find(({ describes }) => describes?.includes(name))
  const cancel = all.find(({ cancels }) => cancels?.includes(name))
  if (!make || !describe || !cancel)
    throw new GoldenError(`${file}: no operation makes, describes and cancels ${name}`)
  const state = members(describe.output).find(({ schema }) => schema.life === 'state')!
  return { name, make, describe, cancel, machine: machines[state.schema.machine!]! }
}

/** What `<word>` stands for: what the facts say of the kind, and what the scenario says itself. */
function wordsOf(
  { make, describe, cancel, machine }: Kind,
  entry: Idea['of'][number],
): Readonly<Record<string, string>> {
  const { cancelled, terminal, initial } = machine
  const texts = Object.entries(entry).filter((one): one is [string, string] => typeof one[1] === 'string')
  return {
    id: `{{${idName(make)}}}`,
    live: initial.join('|'),
    cancelled: cancelled.join('|'),
    ended: cancelled.filter((state) => terminal.includes(state)).join('|'),
    unknown: idsOf(describe.input)?.schema.refused?.unknown.situation ?? '',
    finished: cancel.mayLack?.[0] ?? '',
    ...Object.fromEntries(texts),
  }
}

/** A step with its words; what stands under a word that this kind does not have is left out. */
function replaced<T>(value: T, words: Readonly<Record<string, string>>): T {
  if (typeof value === 'string')
    return value.replaceAll(/<(\w+)>/g, (whole, word: string) => words[word] ?? whole) as T
  if (Array.isArray(value)) return value.map((item) => replaced(item, words)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([name, inner]) => [replaced(name, words), replaced(inner, words)] as const,
  )
  return Object.fromEntries(entries.filter(([name]) => !/<\w+>/.test(name))) as T
}

/** `an image import task`, as a sentence has it. */
function naming({ make, name }: Kind, article?: string): string {
  const short = shortKind(make)
  const noun = `${short} ${name.includes('export') ? 'export' : 'import'} task`
  const a = /^[aeiou]/.test(noun) ? 'an' : 'a'
  return article ? `${article === 'A' ? a.charAt(0).toUpperCase() + a.slice(1) : a} ${noun}` : noun
}

type Place = {
  readonly id: string
  readonly file: string
  readonly kind: Kind
  readonly facts: Facts
  readonly source: Source
}

function toPair(step: IdeaStep, { id, file, kind: own, facts, source }: Place): Pair {
  const {
    make,
    describe,
    cancel,
    kind: other,
    only: _,
    params: beside,
    answer,
    situation,
    orSituations,
    ...rest
  } = step
  const kind = other ? kindOf(other, facts, file) : own
  const role = make ? 'make' : describe ? 'describe' : 'cancel'
  const operation = kind[role]
  const params = { ...(make ? madeWith(kind.make, make) : idsIn(operation, describe ?? cancel!)), ...beside }
  const wire = encode(params, operation.input)
  const lacked = situation
    ? undefined
    : (orSituations ?? (role === 'describe' ? undefined : operation.mayLack))
  return {
    id: `${id}-${operation.name}`,
    file,
    operation: operation.name,
    request: {
      source,
      ...rest,
      params,
      ...(situation && { situation }),
      ...(lacked?.length && { orSituations: lacked }),
      wire,
    },
    answer: situation
      ? refusal(facts.situations[situation]!.codes[0]!)
      : answerOf(operation, leavesOf(operation, kind, step)),
    wire,
  }
}

const madeWith = ({ input }: Operation, edits: Params): Params =>
  Object.entries(edits).reduce(
    (params, [path, value]) => withValue(params, path, value as Value),
    plainParams(input) ?? {},
  )

function idsIn({ input }: Operation, wanted: readonly string[] | string): Params {
  return wanted.length ? { [idsOf(input)!.name]: wanted } : {}
}

type Texts = Readonly<Record<string, string>>

/** What an answer shows, by the paths of its elements: of each of the tasks in it. */
function leavesOf(
  { output, makes }: Operation,
  kind: Kind,
  { answer, cancel }: IdeaStep,
): (readonly (readonly [xmlPath: string, text: string])[])[] {
  const all = members(output)
  const examples = all.flatMap(({ path, schema }) =>
    schema.examples ? [[path, String(schema.examples[0])]] : [],
  )
  const sure: Texts = {
    ...(makes && { id: `{{${idName(kind.make)}}}`, ...surelyLive(all, kind) }),
    ...(cancel && { id: cancel, ...Object.fromEntries(examples) }),
  }
  const said = Array.isArray(answer)
    ? (answer as readonly Texts[])
    : [{ ...sure, ...(answer as Texts | undefined) }]
  return said.map((texts) =>
    Object.entries(texts).flatMap(([path, text]) => {
      const member = all.find(
        (one) => path === one.schema.life || one.path === path || one.path.endsWith(`[].${path}`),
      )
      return member ? [[member.xmlPath, text] as const] : []
    }),
  )
}

/** A task that was made a moment ago is under way, or already done. */
function surelyLive(all: readonly Member[], { machine }: Kind): { state?: string } {
  const state = all.find(({ schema }) => schema.life === 'state')
  return (state?.schema.levels?.required ?? 'MUST') === 'MUST'
    ? { state: `{{${machine.initial.join('|')}|completed}}` }
    : {}
}
