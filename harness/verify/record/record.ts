import type { Case } from '../../golden/case.ts'
import type { Library } from '../../golden/library.ts'
import { match } from '../../judge/match.ts'
import type { Suite } from '../../judge/suite.ts'
import { lacking } from '../../run/learn.ts'
import { runCase } from '../../run/run-case.ts'
import { type Selection, select } from '../../run/select.ts'
import { openSession, type Session, type TargetOptions } from '../../run/session.ts'
import { sweep } from '../../run/sweep.ts'
import type { Schema } from '../../shape/schema.ts'
import type { Element } from '../../shape/xml.ts'
import { readAnswer } from '../../wire/answer.ts'
import type { Exchange } from '../../wire/exchange.ts'
import { createMask } from '../../wire/mask.ts'
import { type Heard, recordedAnswer } from './recorded-answer.ts'

/** What a target answered to a golden pair. */
export type Recorded = {
  readonly case: Case
  readonly answer: Element
  /** Of a refusal. */
  readonly refusal?: { readonly code: string; readonly status: number }
}

export type RecordSettings = TargetOptions & { readonly selection: Omit<Selection, 'live' | 'denied'> }

/**
 * Sends every golden pair that a target has twice, one after the other, and yields what it answers each. Pairs that are
 * answered otherwise the second time, or not in XML, are passed over. Throws TargetGone.
 */
export async function* record(suite: Suite, settings: RecordSettings): AsyncGenerator<Recorded> {
  const session = await openSession(suite, settings)
  try {
    for (const kase of wanted(suite, session, settings)) {
      const [one, two] = [await hear(kase, session, 'a'), await hear(kase, session, 'b')]
      const recorded = one && two && toRecorded(kase, one, two, session.library, settings)
      if (recorded) yield recorded
    }
  } finally {
    await session.close()
  }
}

function* wanted(suite: Suite, { library, support }: Session, settings: RecordSettings): Generator<Case> {
  const { versions, selection, identity, live } = settings
  const plan = suite.plan(library, { versions, variants: 0, seed: 1, only: selection.only })
  const all = select(plan, library, { ...selection, live, denied: Boolean(identity.denied) })
  for (const kase of all) if (kase.kind === 'pair' && !lacking(kase, support, library).length) yield kase
}

/** The exchange that a pair is about; undefined where it did not come to it. */
async function hear(kase: Case, { run: { target } }: Session, round: string): Promise<Exchange | undefined> {
  const own = { ...target, nonce: `${target.nonce}-${round}` }
  const exchanges = await runCase(kase, own)
  await sweep(exchanges, own)
  return exchanges.findLast(({ step }) => kase.steps[step]!.role === 'test')
}

function toRecorded(
  kase: Case,
  one: Exchange,
  two: Exchange,
  library: Library,
  { identity }: RecordSettings,
): Recorded | undefined {
  const [a, b] = [readAnswer(one), readAnswer(two)]
  if (a.kind === 'error' && b.kind === 'error') {
    const refusal = { code: a.code, status: one.response!.status }
    return a.code && a.code === b.code ? { case: kase, answer: errorOf(a.code), refusal } : undefined
  }
  if (a.kind !== 'success' || b.kind !== 'success') return undefined
  const [heard, again] = [heardIn(kase, one, a.root), heardIn(kase, two, b.root)]
  const mask = createMask(identity)
  const output = library.operations.get(kase.operation)?.output ?? {}
  const isSecret = (path: string) => secretsIn(output).has(path)
  return { case: kase, answer: masked(recordedAnswer(heard, again, isSecret), mask) }
}

/** What the answer itself binds counts as well. */
function heardIn(kase: Case, { step, bindings }: Exchange, root: Element): Heard {
  const { answer } = kase.steps[step]!.expect
  return { root, bindings: { ...bindings, ...(answer && match(answer, root, {}).bound) } }
}

const masked = (element: Element, mask: (text: string) => string): Element => ({
  ...element,
  text: mask(element.text),
  children: element.children.map((child) => masked(child, mask)),
})

/** Paths of elements that nobody is to read, such as `.keyMaterial`. */
function secretsIn({ properties = {} }: Schema): ReadonlySet<string> {
  const names = Object.entries(properties).flatMap(([name, { sensitive, xml }]) =>
    sensitive ? [`.${xml ?? name.charAt(0).toLowerCase() + name.slice(1)}`] : [],
  )
  return new Set(names)
}

const leaf = (name: string, text: string): Element => ({ name, namespace: '', text, children: [] })
const branch = (name: string, children: readonly Element[]): Element => ({
  name,
  namespace: '',
  text: '',
  children,
})

const errorOf = (code: string): Element =>
  branch('Response', [
    branch('Errors', [branch('Error', [leaf('Code', code), leaf('Message', '{{message?}}')])]),
    leaf('RequestID', '{{requestId?}}'),
  ])
