import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mutantsOf, mutated } from './mutate.ts'
import { allMutants, root } from './sources.ts'
import { withoutTypes } from './syntax.ts'

const told = (source: string) =>
  mutantsOf('a.ts', source).map(({ operator, before, after }) => `${operator}: ${before} → ${after}`)

test.each([
  ['a === b', 'comparison negated: a === b → a !== b'],
  ['f(a < b)', 'comparison negated: a < b → a >= b'],
  ['f(a < b)', 'boundary: a < b → a <= b'],
  ["f('x' in y)", "comparison negated: 'x' in y → !('x' in y)"],
  ['if (a) f()', 'condition true: a → true'],
  ['f(a ? b : c)', 'condition false: a → false'],
  [
    'function f(context: Context) { return a ? b : c }',
    "one operation only: a → context.action === 'ImportVolume' && (a)",
  ],
  [
    'function f({ action }: Context) { if (a) throw b }',
    "one operation only: a → action === 'ImportVolume' && (a)",
  ],
  ['f(a && b)', 'logic: a && b → a || b'],
  ['a ??= b', 'logic: a ??= b → a = b'],
  ['f(a ?? b)', 'fallback dropped: a ?? b → a'],
  ['f(!a)', 'negation dropped: !a → a'],
  ['f(a || (b ?? c))', 'logic: a || (b ?? c) → a && (b ?? c)'],
  ['f(a)', 'statement dropped: f(a) → {}'],
  ['throw a', 'statement dropped: throw a → {}'],
  ['f((a as B[]).map(g))', 'first item only: (a as B[]).map → (a ).slice(0, 1).map'],
  ['f(a?.some(g))', 'first item only: a?.some → a?.slice(0, 1)?.some'],
  ['for (const a of b) f(a)', 'first item only: b → [...b].slice(0, 1)'],
  ['f({ a: b, c })', 'member dropped: a: b, → '],
  ['f([a, b])', 'item dropped: b → '],
  ['f([...a, b])', 'spread dropped: ...a, → '],
  ["f('a')", "text changed: 'a' → 'a~'"],
  ['f(`a`)', 'text changed: `a` → `a~`'],
  ['f(1)', 'number changed: 1 → 2'],
  ['f(1n)', 'number changed: 1n → 2n'],
])('%s: %s', (source, wanted) => {
  expect(told(source)).toContain(wanted)
})

test('what comes to the same as another change, and names of modules, are let be', () => {
  expect(told('if (a) { throw b }')).toEqual(['condition true: a → true', 'condition false: a → false'])
  expect(told("import a from 'b'\nexport * from 'c'")).toEqual([])
})

test('the one place is changed, and types stay as they were', () => {
  const source = 'const f = (a: number): boolean =>\n  a === 1\nconst g: X = f(1 as Y)\n'
  const [negated] = mutantsOf('a.ts', source)
  expect(negated).toMatchObject({ line: 2, nth: 1 })
  expect(mutated(source, negated!)).toBe(source.replace('===', '!=='))
})

test('changes that are told alike are counted, whatever their lines', () => {
  const numbers = mutantsOf('a.ts', 'f(1)\n\nf(1)').filter(({ operator }) => operator === 'number changed')
  expect(numbers.map(({ nth, line }) => [nth, line])).toEqual([
    [1, 1],
    [2, 3],
  ])
})

test('every mutant of the reference endpoint is a program, and another one', () => {
  const all = allMutants()
  expect(all.length).toBeGreaterThan(1000)
  for (const mutant of all) {
    const source = readFileSync(join(root, mutant.file), 'utf8')
    expect(withoutTypes(mutated(source, mutant))).not.toBe(withoutTypes(source))
  }
})
