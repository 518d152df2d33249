import { encode } from '../shape/encode.ts'
import { missing } from '../shape/fill.ts'
import { findMember } from '../shape/members.ts'
import { read } from '../shape/read.ts'
import { validate } from '../shape/validate.ts'
import { apiVersions } from '../shape/versions.ts'
import type { Element } from '../shape/xml.ts'
import type { Library } from './facts.ts'
import type { Fault } from './fault.ts'
import { lintFacts } from './lint-facts.ts'
import { lintFiles } from './lint-files.ts'
import type { Pair } from './pairs.ts'
import { planGolden } from './plan.ts'
import { fillSamples } from './samples.ts'
import { shapeOf } from './shape-of.ts'

/** Everything in `golden/` that contradicts itself, its operation, or names what does not exist. */
export function* lintGolden(library: Library, own?: string): Generator<Fault> {
  yield* lintFiles(own)
  yield* lintFacts(library)
  const all = [...library.pairs.values(), ...library.scenarios.flatMap(({ steps }) => steps)]
  for (const pair of all) {
    const file = `golden/${pair.file}`
    for (const message of lintRequest(pair, library)) yield { file, message }
    for (const message of lintVersions(pair, library)) yield { file, message }
    for (const message of lintAnswer(pair, library))
      yield { file: file.replace('.request.json', '.response.xml'), message }
  }
  const planned = new Set(
    [...planGolden(library)].flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]),
  )
  for (const { id, file } of all)
    if (!planned.has(id))
      yield {
        file: `golden/${file}`,
        message: `${id} runs at no version: its operation, a member or what it builds on exists at none`,
      }
}

function* lintRequest({ request, operation }: Pair, library: Library): Generator<string> {
  if (!library.documents[request.source?.document])
    yield `source.document ${request.source?.document} is not in golden/documents.json`
  for (const name of [request.situation, ...(request.orSituations ?? [])])
    if (name && !library.situations[name]) yield `situation ${name} is not in golden/situations.json`
  for (const id of [
    ...(request.after ?? []),
    ...(request.control
      ? [request.control.includes('/') ? request.control : `${operation}/${request.control}`]
      : []),
  ])
    if (![id, ...apiVersions.map((version) => `${id}@${version}`)].some((one) => library.pairs.has(one)))
      yield `there is no pair ${id}`
  if (request.about && !findMember(library.operations.get(operation)!.input, request.about))
    yield `about ${request.about} is no member of ${operation}`
}

/** At each version that a pair runs at: the encoder's keys are the wire's, and what should be valid is. */
function* lintVersions(pair: Pair, library: Library): Generator<string> {
  const { params, wire, situation, versions = apiVersions } = pair.request
  if (!params) return
  for (const version of versions) {
    const input = shapeOf(pair.operation, version, library)!.input
    try {
      const encoded = JSON.stringify(encode(params, input))
      if (encoded !== JSON.stringify(wire))
        yield `wire is not what params encode to at ${version}: ${encoded}`
    } catch {
      continue
    }
    const [error] = validate(fillSamples(params, input), input)
    if (error && !situation) yield `params at ${version}: ${error.instancePath} ${error.message}`
  }
}

function* lintAnswer({ answer, operation, request }: Pair, library: Library): Generator<string> {
  if (request.situation) return yield* lintError(answer, library.situations[request.situation]?.codes ?? [])
  if (answer.name !== `${operation}Response`) yield `the root is ${answer.name}, not ${operation}Response`
  if (answer.namespace !== 'http://ec2.amazonaws.com/doc/{{version}}/')
    yield 'the root is not in the namespace http://ec2.amazonaws.com/doc/{{version}}/'
  const shape = library.operations.get(operation)!.output
  const { value, problems } = read(answer, shape, ['requestId'])
  for (const { kind, path, expected } of problems)
    yield `${path} is ${kind}${kind === 'misnamed' ? ` for ${expected}` : ''}`
  for (const { keyword, instancePath, message } of validate(fillSamples(value, shape), shape))
    if (keyword !== 'required' && keyword !== 'oneOf') yield `${instancePath} ${message}`
}

function* lintError(answer: Element, codes: readonly string[]): Generator<string> {
  const error = answer.children.find(({ name }) => name === 'Errors')?.children[0]
  const code = error?.children.find(({ name }) => name === 'Code')?.text ?? 'none'
  if (answer.name !== 'Response') yield `the root is ${answer.name}, not Response`
  if (!codes.includes(code)) yield `the code is ${code}, the situation has ${codes.join(', ')}`
  if (missing(code, {}).length) yield 'the code is a placeholder'
}
