import { type Bindings, fill } from '../shape/fill.ts'
import type { Element } from '../shape/xml.ts'
import { child } from '../wire/answer.ts'

export type Difference = { readonly path: string; readonly expected: string; readonly actual: string }
export type Match = {
  readonly bound: Record<string, string>
  readonly differences: Difference[]
  facts: number
}

/**
 * Holds an answer against a golden one. A literal is compared (an empty one wants empty or absent), `{{name}}`
 * takes any text and binds it, `{{name?}}` takes anything, `{{a|b}}` one of its words. What the golden answer
 * does not have is not looked at.
 */
export function match(
  golden: Element,
  actual: Element | undefined,
  bindings: Bindings,
  path = golden.name,
): Match {
  const result: Match = { bound: {}, differences: [], facts: 0 }
  visit(golden, actual, bindings, path, result)
  return result
}

function visit(
  golden: Element,
  actual: Element | undefined,
  bindings: Bindings,
  path: string,
  result: Match,
): void {
  if (golden.children.length === 0) leaf(golden, actual, bindings, path, result)
  const free = [...(actual?.children ?? [])]
  for (const wanted of golden.children) {
    const isItem = wanted.name === 'item'
    const found = isItem ? likest(wanted, free, bindings) : child(actual, wanted.name)
    if (isItem && found) free.splice(free.indexOf(found), 1)
    const before = result.facts
    visit(wanted, found, bindings, `${path}.${wanted.name}`, result)
    // What only a lenient reader finds is used, and proves nothing.
    if (found && found.name !== wanted.name) result.facts = before
  }
}

/** Lists have no order that the documents promise: a golden item stands for the one that is most like it. */
function likest(wanted: Element, candidates: readonly Element[], bindings: Bindings): Element | undefined {
  const scored = candidates.map((candidate) => {
    const trial: Match = { bound: {}, differences: [], facts: 0 }
    visit(wanted, candidate, bindings, '', trial)
    return { candidate, wrong: trial.differences.length }
  })
  return scored.sort((a, b) => a.wrong - b.wrong)[0]?.candidate
}

function leaf(
  golden: Element,
  actual: Element | undefined,
  bindings: Bindings,
  path: string,
  result: Match,
): void {
  const text = actual?.text ?? ''
  const expected = fill(golden.text.trim(), bindings)
  const [, inner] = /^\{\{(.+)\}\}$/.exec(expected) ?? []
  if (inner?.endsWith('?')) return
  result.facts++
  const right = inner?.includes('|')
    ? inner.split('|').includes(text)
    : inner
      ? text !== ''
      : text === expected
  if (!right) result.differences.push({ path, expected: inner ?? expected, actual: actual ? text : 'absent' })
  else if (inner && !inner.includes('|')) result.bound[inner] = text
}
