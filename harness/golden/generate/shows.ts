import type { Params, Value } from '../../shape/encode.ts'
import { members } from '../../shape/members.ts'
import type { Schema } from '../../shape/schema.ts'
import type { Pair } from '../pairs.ts'
import { hasValue } from './plain-params.ts'
import { type Draft, idParams, type Subject } from './subject.ts'

/** A describe of tasks that have more to show than the plainest: until everything that they repeat was sent once. */
export function* showing(subject: Subject, pairs: readonly Pair[]): Generator<Draft> {
  const { operation, makers, ids } = subject
  if (!operation.describes || !ids) return
  for (const maker of makers) {
    const open = new Set(echoesIn(operation.output).filter((path) => hasMember(maker.input, path)))
    const made = pairs.filter((pair) => pair.operation === maker.name && isShown(pair))
    const sent = ({ request: { params = {} } }: Pair) => [...open].filter((path) => hasValue(params, path))
    for (const path of made.filter(({ id }) => id.endsWith('/minimal')).flatMap(sent)) open.delete(path)
    for (const pair of [...made.filter(isSyntax), ...made.filter((one) => !isSyntax(one)).reverse()]) {
      const new_ = sent(pair)
      if (!new_.length) continue
      for (const path of new_) open.delete(path)
      const twins = pairs.filter(({ id }) => id.startsWith(`${pair.id}@`))
      const shown = twins.reduce(
        (params, { request }) => common(params, request.params!),
        pair.request.params!,
      )
      const name = pair.id.replace('/', '-').replace(/@.*/, '')
      yield {
        name: `shows-${name}`,
        params: idParams(ids, maker),
        after: [pair.id.replace(/@.*/, '')],
        shows: { params: shown, of: maker },
      }
    }
  }
}

/** What two requests have in common: a pair that is written for a version stands in for the one for all. */
const common = (one: Params, other: Params): Params =>
  Object.fromEntries(
    Object.entries(one).flatMap(([name, value]) => {
      if (isStructure(value) && isStructure(other[name])) return [[name, common(value, other[name])]]
      return JSON.stringify(value) === JSON.stringify(other[name]) ? [[name, value]] : []
    }),
  )

const isStructure = (value: Value | undefined): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSyntax = ({ id }: Pair): boolean => /\/syntax[^@]*$/.test(id)

const isShown = ({ request, id }: Pair): boolean =>
  !request.situation &&
  !request.method &&
  !request.control &&
  request.params !== undefined &&
  !id.includes('@')

const echoesIn = (output: Schema): string[] => members(output).flatMap(({ schema }) => schema.echo ?? [])

const hasMember = (input: Schema, path: string): boolean => members(input).some((one) => one.path === path)
