import { xmlName } from '../shape/names.ts'
import type { Schema } from '../shape/schema.ts'
import type { Element } from '../shape/xml.ts'
import type { Mismatch } from './finding.ts'
import type { Look } from './look.ts'

/**
 * What an SDK, which reads by exact names and asks nothing of what surrounds them, makes of an answer that departs;
 * undefined where it does not come to see the departure.
 */
export function asSdk(look: Look, mismatch: Mismatch): string | undefined {
  const { answer, step } = look
  if (answer.kind === 'none')
    return 'An SDK has no answer: it sends the request again, and raises an error in the end.'
  if (answer.kind === 'ill-formed') return 'An SDK cannot parse the answer and raises an error of its own.'
  if (answer.kind === 'error') return ofError(look, mismatch)
  if (step.expect.situation && mismatch.path === 'outcome')
    return 'An SDK returns as from a success: its caller is not told that the request was wrong.'
  return ofMember(look, mismatch)
}

function ofError({ answer, exchange, step }: Look, { path, expected }: Mismatch): string | undefined {
  if (answer.kind !== 'error') return undefined
  const again = (exchange.response?.status ?? 0) >= 500 ? ', and sends the request again first' : ''
  const code = answer.isPlaced && answer.code ? `code ${answer.code}` : 'no code'
  if (!step.expect.situation) return `An SDK raises an error with ${code}${again}.`
  if (path === 'RequestID') return `An SDK raises an error that knows no request id.`
  if (!path.endsWith('Code')) return undefined
  const [first = ''] = expected.split(' | ')
  return `An SDK raises an error with ${code}${again}: who catches ${first} does not catch it.`
}

function ofMember({ answer, shape }: Look, mismatch: Mismatch): string | undefined {
  if (answer.kind !== 'success' || !shape) return undefined
  const found = walk(answer.root, shape.output, mismatch)
  if (!found) return undefined
  const { member, element, isText, isMisnamed } = found
  if (!element) return isMisnamed || isAbsent(mismatch) ? `An SDK hands on no ${member}.` : undefined
  return isText && element.text === mismatch.actual
    ? `An SDK hands on ${member} as ${JSON.stringify(element.text.slice(0, 200))}.`
    : undefined
}

/** A path counts the items that are the case's own: what stands at that place among all may be another's. */
const isAbsent = ({ actual }: Mismatch): boolean => /^absent/.test(actual)

type Found = {
  readonly member: string
  readonly element: Element | undefined
  readonly isText: boolean
  /** The path has another name than the member. */
  readonly isMisnamed: boolean
}

/** The member that a path in element names leads to, under the names of SDKs, and its element where exact names find it. */
function walk(root: Element, output: Schema, { path, expected }: Mismatch): Found | undefined {
  let [schema, element, member]: [Schema, Element | undefined, string] = [output, root, '']
  let isMisnamed = false
  const steps = path.split('.').filter((step, i) => i > 0 || step !== root.name)
  for (const [i, step] of steps.entries()) {
    const [, name = '', index] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(step) ?? []
    const at = index === undefined ? undefined : Number(index) - 1
    if (schema.items && name === (schema.item ?? 'item')) {
      ;[schema, element, member] = [schema.items, element?.children[at ?? 0], `${member}[${at ?? 0}]`]
      continue
    }
    const exact = memberBy(name, schema)
    const known = exact ?? (i === steps.length - 1 ? memberBy(expected, schema) : undefined)
    if (!known) return undefined
    isMisnamed = !exact
    const xml = xmlName(...known)
    element = element?.children.find((child) => child.name === xml)
    member += `${member && '.'}${known[0]}`
    schema = known[1]
    if (at === undefined || !schema.items) continue
    ;[schema, element, member] = [schema.items, element?.children[at], `${member}[${at}]`]
  }
  return member ? { member, element, isText: !schema.properties && !schema.items, isMisnamed } : undefined
}

const memberBy = (xml: string, { properties = {} }: Schema): [string, Schema] | undefined =>
  Object.entries(properties).find((entry) => xmlName(...entry) === xml)
