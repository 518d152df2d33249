import { describe, expect, test } from 'vitest'
import type { Case } from '../../harness/golden/case.ts'
import { loadLibrary } from '../../harness/golden/library.ts'
import { refusalOf } from '../../harness/golden/refusal.ts'
import { apiVersions } from '../../harness/shape/versions.ts'
import { clausesOf } from '../clauses.ts'
import { caseFromId } from './case-from-id.ts'
import { contextOf } from './context.ts'
import { clash } from './edits.ts'
import { families } from './families.ts'
import { finiteOf, planVariants } from './plan-variants.ts'
import { toCase } from './to-case.ts'

const library = loadLibrary()
const contexts = apiVersions.flatMap((version) =>
  [...library.operations.keys()].flatMap((name) => contextOf(name, version, library, 1) ?? []),
)
const clauses = new Set([...clausesOf(library)].map(({ id }) => id))
/** Two things at once on purpose: never scored, or a difference that is to be seen for itself. */
const severalThings = ['dry-run-fault', 'dry-run-leaves-nothing', 'token-reused']
const plan = (count: number, seed = 1) => [...planVariants(library, { versions: apiVersions }, count, seed)]
const familyOf = ({ id }: Case) => id.replace(/^\w+\/([\w-]+)~.*$/s, '$1')
const text = (cases: readonly Case[]) => cases.map(({ smaller: _, ...kase }) => JSON.stringify(kase))

test('no variant is asked for, and none is made', () => {
  expect(plan(0)).toEqual([])
})

test('the number is that of each operation and version, to the case', () => {
  const counts = Map.groupBy(plan(37), ({ id, version }) => `${id.split('/')[0]}@${version}`)
  expect([...counts.values()].map((cases) => cases.length)).toEqual(contexts.map(() => 37))
})

test('a small number of variants reaches every family', () => {
  expect([...new Set(plan(40).map(familyOf))].sort()).toEqual(families.map(({ name }) => name).sort())
})

test('the same seed makes the same requests, another seed others', () => {
  expect(text(plan(60, 7))).toEqual(text(plan(60, 7)))
  expect(text(plan(60, 7))).not.toEqual(text(plan(60, 8)))
})

test('a smaller number of variants is a part of a larger one', () => {
  const larger = new Set(text(plan(120)))
  expect(text(plan(60)).filter((one) => !larger.has(one))).toEqual([])
})

test('each variant has an id of its own, and its id alone makes it again', () => {
  const cases = plan(50, 3)
  expect(new Set(cases.map(({ id, version }) => `${id}@${version}`)).size).toBe(cases.length)
  const again = cases.map(({ id, version }) => caseFromId(id, version, library, 3)!)
  expect(text(again)).toEqual(text(cases))
})

test('an id that names no variant makes none', () => {
  const ids = [
    'ImportImage/pairwise~9999',
    'ImportImage/nothing~1',
    'Nothing/pairwise~1',
    'ImportImage/minimal',
    'ImportImage/words~0',
  ]
  expect(ids.map((id) => caseFromId(id, '2016-11-15', library, 1))).toEqual(ids.map(() => undefined))
  expect(caseFromId('ImportImage/pairwise~1', '2013-02-01', library, 1)).toBeUndefined()
})

describe.for(contexts)('$operation at $version', (context) => {
  const all = families.flatMap((family) =>
    finiteOf(context, family)
      .map(({ id, variant }) => ({ variant, kase: toCase(context, id, variant), family }))
      .toArray(),
  )

  test('every two members, and every two of their values, that go together are in one request', () => {
    const missing = pairsThatGo(context.firm).filter(
      ([a, b]) => !context.rows.some((row) => row.includes(a!) && row.includes(b!)),
    )
    expect(missing).toEqual([])
  })

  test('every name is a name of its own', () => {
    expect(new Set(all.map(({ kase }) => kase.id)).size).toBe(all.length)
  })

  test('a request that is to be refused differs from its control in one thing', () => {
    const faulty = all.filter(
      ({ variant, family }) => variant.situation && !severalThings.includes(family.name),
    )
    expect(faulty.filter(({ kase }) => !isOneFault(kase)).map(({ kase }) => kase.id)).toEqual([])
  })

  test('each is charged to a clause that exists', () => {
    const charged = all.map(({ kase }) => refusalOf(kase, library) ?? kase.clause)
    expect([...new Set(charged)].filter((id) => !clauses.has(id))).toEqual([])
  })

  test('no text is left with a placeholder that nothing fills', () => {
    const texts = all.flatMap(({ kase }) => kase.steps.flatMap(({ wire }) => Object.values(wire)))
    const names = texts.flatMap((one) => [...one.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, name]) => name!))
    expect(
      [...new Set(names)].filter(
        (name) => !/^(nonce|zone|image|instance|\w+TaskId(_\d+|-short)?)$/.test(name),
      ),
    ).toEqual([])
  })
})

function pairsThatGo(fragments: (typeof contexts)[number]['firm']) {
  return fragments.flatMap((a, i) =>
    fragments
      .slice(i + 1)
      .filter((b) => a.about !== b.about && !clash(a.edits, b.edits))
      .map((b) => [a, b]),
  )
}

/** Whether control and test differ in one member, in one name in the keys, or only in how they are sent. */
function isOneFault({ steps }: Case): boolean {
  const step = steps.findLast(({ role }) => role === 'test')!
  const control = steps.find(({ role }) => role === 'control')
  if (!control) return false
  const [before, after] = [control.wire, step.wire]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = keys.filter((key) => before[key] !== after[key])
  if (changed.length === 0) return step.credentials !== control.credentials || step.extra?.length === 1
  return (
    haveOneHead(changed.filter((key) => key in before)) && haveOneHead(changed.filter((key) => key in after))
  )
}

/** Whether all keys are one key, or lie in one structure or list. */
const haveOneHead = (keys: readonly string[]): boolean =>
  new Set(keys.map((key) => key.split(/[.[_]/)[0]!.toLowerCase())).size <= 1
