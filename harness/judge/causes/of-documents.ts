import { namespaceOf } from '../../shape/versions.ts'
import type { Element } from '../../shape/xml.ts'
import type { Look } from '../look.ts'
import { answering, leaf } from './amend.ts'
import type { Normalisation, Proposer } from './normalisation.ts'
import { ofVersions } from './of-versions.ts'

/** Answers that nobody can read, or that are not the document that they should be. */
export const ofDocuments: Proposer = function* ({ clause, look }) {
  const { answer } = look
  const aspect = clause.slice(clause.indexOf('.') + 1)
  if (answer.kind === 'none' || answer.kind === 'ill-formed') yield unreadable(look)
  if (/content-type$/.test(aspect)) yield contentType(look)
  if (answer.kind !== 'success') return
  if (aspect === 'status') yield successStatus(look)
  if (aspect === 'root') yield root(look)
  if (aspect === 'namespace') yield namespace(look)
  if (aspect === 'request-id') yield requestId(look)
}

function unreadable(look: Look): Normalisation {
  const what = unreadableOf(look)!
  const widest =
    look.answer.kind === 'none' ? 'answers that break off' : 'answers that are not well-formed XML'
  return {
    id: `unreadable: ${what}`,
    words: what,
    parts: [{ id: widest, words: widest }],
    keepsLater: true,
    mend: (other) => (unreadableOf(other) === what ? 'cut' : undefined),
  }
}

/** What comes in place of an answer; undefined where one can be read. */
function unreadableOf({ answer, exchange: { response, failure } }: Look): string | undefined {
  if (answer.kind === 'none') return `no answer: ${failure?.message}`
  if (answer.kind !== 'ill-formed') return undefined
  const who = (response?.status ?? 200) >= 400 ? 'errors' : 'answers'
  const text = answer.text.trim()
  if (!text) return `${who} without a body`
  if (/^(<!doctype html|<html)/i.test(text)) return `${who} that are an HTML page`
  if (/^[{[]/.test(text)) return `${who} that are JSON`
  if (!text.startsWith('<')) return `${who} that are text`
  const error = answer.error.replace(/^(line )?\d+:\d+: /, '').replace(/[:.] .*|\.$/s, '')
  return `${who} that are not well-formed XML: ${error}`
}

const typeOf = ({ exchange: { response } }: Look): string =>
  response ? (response.headers['content-type'] ?? 'no Content-Type') : 'no answer'

function contentType(look: Look): Normalisation {
  const type = typeOf(look)
  const words = type.startsWith('no ') ? 'answers without a Content-Type' : `answers that are sent as ${type}`
  return {
    id: words,
    words,
    mend: (other) =>
      typeOf(other) === type
        ? answering(other.exchange, {
            headers: { ...other.exchange.response!.headers, 'content-type': 'text/xml;charset=UTF-8' },
          })
        : undefined,
  }
}

function successStatus({ exchange }: Look): Normalisation {
  const status = exchange.response!.status
  const words = `successes with status ${status}`
  return {
    id: words,
    words,
    mend: ({ answer, exchange: other }) =>
      answer.kind === 'success' && other.response!.status === status
        ? answering(other, { status: 200 })
        : undefined,
  }
}

/** The root of a success, with what it has of its operation left out. */
const rootOf = ({ answer, step, shape }: Look): string =>
  answer.kind === 'success' && shape ? answer.root.name.replaceAll(step.operation, '…') : ''

function root(look: Look): Normalisation {
  const name = rootOf(look)
  const words = `the root element is <${name}>, not <…Response>`
  return {
    id: words,
    words,
    mend: (other) =>
      rootOf(other) === name ? withRoot(other, { name: `${other.step.operation}Response` }) : undefined,
  }
}

const withRoot = ({ answer, exchange }: Look, change: Partial<Element>) =>
  'root' in answer ? answering(exchange, { root: { ...answer.root, ...change } }) : undefined

function namespace(look: Look): Normalisation {
  const found = wrongNamespace(look) ?? 'none'
  const widest = 'answers are not in the namespace of the Version that was asked for'
  return {
    id: `namespace ${found}`,
    words: found === 'none' ? 'answers have no namespace' : `answers are in the namespace ${found}`,
    parts: [{ id: widest, words: widest }, ...ofVersions(look)],
    mend: (other) => {
      if (wrongNamespace(other) !== found || other.answer.kind !== 'success') return undefined
      return answering(other.exchange, { root: within(other.answer.root, namespaceFor(other)) })
    },
  }
}

const namespaceFor = ({ library, version }: Look): string =>
  library.namespaces?.[version] ?? namespaceOf(version)

function wrongNamespace(look: Look): string | undefined {
  const { answer, shape } = look
  if (answer.kind !== 'success' || !shape) return undefined
  const right = namespaceFor(look)
  const wrong = (element: Element): string | undefined =>
    element.namespace !== right && `${element.namespace}/` !== right
      ? element.namespace || 'none'
      : element.children.map(wrong).find(Boolean)
  return wrong(answer.root)
}

const within = (element: Element, space: string): Element => ({
  ...element,
  namespace: space,
  children: element.children.map((child) => within(child, space)),
})

/** How the request id of a success is written, where it is not as it should be. */
function requestIdOf({ answer }: Look): string | undefined {
  if (answer.kind !== 'success') return undefined
  const found = answer.root.children.find(({ name }) => /^request_?id$/i.test(name))
  if (!found) return 'successes without a requestId'
  if (found.name !== 'requestId') return `successes with <${found.name}> for <requestId>`
  return found.text.trim() ? undefined : 'successes with an empty requestId'
}

function requestId(look: Look): Normalisation {
  const words = requestIdOf(look) ?? 'successes without a requestId'
  const manner = /<request_id>/.test(words)
    ? 'names of elements are written_like_this'
    : 'names of elements begin with a capital letter'
  return {
    id: words,
    words,
    ...(/<(RequestId|request_id)>/.test(words) && { parts: [{ id: `all ${manner}`, words: manner }] }),
    mend: (other) => {
      if (requestIdOf(other) !== words || other.answer.kind !== 'success') return undefined
      const { children, namespace: space } = other.answer.root
      const others = children.filter(({ name }) => !/^request_?id$/i.test(name))
      return withRoot(other, { children: [leaf('requestId', `id-${other.index}`, space), ...others] })
    },
  }
}
