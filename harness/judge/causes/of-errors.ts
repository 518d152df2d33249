import type { Situation } from '../../golden/library.ts'
import { fits } from '../../golden/situations.ts'
import type { Element } from '../../shape/xml.ts'
import type { Exchange } from '../../wire/exchange.ts'
import type { Look } from '../look.ts'
import { answering as answered, changed, leaf } from './amend.ts'
import { type CodeManner, codeManners } from './code-manners.ts'
import { deep, errorDocument, rightCode, rightStatus } from './error-document.ts'
import type { Normalisation, Proposer, Wider } from './normalisation.ts'
import { ofVersions } from './of-versions.ts'
import { answering, firstSentence, isOfIds, saying } from './saying.ts'

/** Errors that come, and are not written as errors are. */
export const ofErrors: Proposer = function* ({ clause, look }) {
  const aspect = clause.slice(clause.indexOf('.') + 1)
  const form = formOf(look)
  if (form) yield envelope(form)
  if (look.answer.kind !== 'error') return
  if (aspect === 'error-message') yield emptyMessage()
  if (aspect === 'error-namespace') yield errorNamespace()
  if (aspect === 'error-request-id') yield errorRequestId(look)
  yield* codes(look)
  yield* statuses(look)
}

const right = 'Response(Errors(Error(Code Message)) RequestID)'

const outline = ({ name, children }: Element): string =>
  children.length ? `${name}(${[...new Set(children.map(outline))].join(' ')})` : name

const at = (element: Element | undefined, name: string) =>
  element?.children.find((child) => child.name === name)

/** How an error is written, where that is not as Response/Errors/Error with a code and a message. */
function formOf({ answer }: Look): string | undefined {
  if (answer.kind !== 'error' && answer.kind !== 'success') return undefined
  const name = answer.root.name.replace(/^(?!Error).+(?=Response$)/, '…')
  const plain = outline({ ...answer.root, name })
  if (answer.kind === 'success') return /\b(Error|Errors)\(/.test(plain) ? plain : undefined
  const error = at(at(answer.root, 'Errors'), 'Error')
  const [code, message] = [at(error, 'Code'), at(error, 'Message')]
  if (answer.root.name !== 'Response' || !code || !message) return plain
  return code.text.trim() ? undefined : 'an empty Code'
}

/** Of an error that should not have come, and has no code. */
export const unnamed = 'Unnamed'

function envelope(form: string): Normalisation {
  const words =
    form === 'an empty Code'
      ? 'errors have an empty Code'
      : form === right.replace(' Message', '')
        ? 'errors have no Message'
        : form === right.replace('Code ', '')
          ? 'errors have no Code'
          : `errors are written ${form}, not ${right}`
  return {
    id: words,
    words,
    mend: (other) => {
      if (formOf(other) !== form || !('root' in other.answer)) return undefined
      const code = deep(other.answer.root, 'code') || rightCode(other) || unnamed
      const message = deep(other.answer.root, 'message') || 'A sentence.'
      const own = deep(other.answer.root, 'requestid')
      const id = own || (other.answer.root.name === 'Response' ? '' : `id-${other.index}`)
      return answered(other.exchange, { root: errorDocument(code, message, id) })
    },
  }
}

const emptyMessage = (): Normalisation => ({
  id: 'errors have an empty Message',
  words: 'errors have an empty Message',
  mend: ({ answer, exchange }) =>
    answer.kind === 'error' && !answer.message.trim()
      ? rewritten(exchange, answer, { message: 'A sentence.' })
      : undefined,
})

const errorNamespace = (): Normalisation => ({
  id: 'errors stand in a namespace',
  words: 'errors stand in a namespace',
  mend: ({ answer, exchange }) =>
    answer.kind === 'error' && answer.root.namespace
      ? answered(exchange, { root: bare(answer.root) })
      : undefined,
})

type Errored = Extract<Look['answer'], { kind: 'error' }>

/** The same error, in the form that it is written in, with another code, message or status. */
function rewritten(
  exchange: Exchange,
  { root }: Errored,
  change: { code?: string; message?: string; status?: number },
): Exchange {
  const texts: Readonly<Record<string, string | undefined>> = { code: change.code, message: change.message }
  const tree = changed({ ...leaf('', ''), children: [root] }, (one) => {
    const text = one.children.length ? undefined : texts[one.name.toLowerCase()]
    return text === undefined ? one : { ...one, text }
  })
  return answered(exchange, {
    root: tree.children[0]!,
    ...(change.status && { status: change.status }),
  })
}

const bare = (element: Element): Element => ({
  ...element,
  namespace: '',
  children: element.children.map(bare),
})

function requestIdOf({ answer }: Look): string | undefined {
  if (answer.kind !== 'error' || answer.root.name !== 'Response') return undefined
  const found = answer.root.children.find(({ name }) => name.toLowerCase() === 'requestid')
  if (found?.name === 'RequestID') return found.text.trim() ? undefined : 'errors have an empty RequestID'
  if (found) return `errors have <${found.name}> for <RequestID>`
  return deep(answer.root, 'requestid')
    ? 'errors have their RequestID in another place than beside Errors'
    : 'errors have no RequestID'
}

function errorRequestId(look: Look): Normalisation {
  const words = requestIdOf(look) ?? 'errors have no RequestID'
  return {
    id: words,
    words,
    mend: (other) => {
      if (requestIdOf(other) !== words || other.answer.kind !== 'error') return undefined
      const { root } = other.answer
      const children = root.children.filter(({ name }) => name.toLowerCase() !== 'requestid')
      return answered(other.exchange, {
        root: { ...root, children: [...children, leaf('RequestID', `id-${other.index}`)] },
      })
    },
  }
}

/** Codes that are not what they should be: all in one way, or those of one situation. */
function* codes(look: Look): Generator<Normalisation> {
  const { answer, step, library, exchange } = look
  if (answer.kind !== 'error' || !answer.code) return
  const written = [...codeManners(answer.code, exchange, library.codes.client)]
  for (const manner of written) yield inManner(manner)
  const { situation } = step.expect
  const manner = written.find(([, change]) => library.codes.client.includes(change(answer.code, look) ?? ''))
  const code = manner?.[1](answer.code, look) ?? answer.code
  if (situation && !fits(library.situations[situation]!, code)) yield mistaken(look, situation, code, manner)
}

const inManner = ([words, change]: CodeManner): Normalisation => ({
  id: words,
  words,
  mend: (look) => {
    if (look.answer.kind !== 'error') return undefined
    const code = change(look.answer.code, look)
    return code === undefined ? undefined : rewritten(look.exchange, look.answer, { code })
  },
})

/** All that should come of a situation: it holds nowhere. */
export const ofSituation = (situation: string, { text, codes: [wanted] }: Situation): Wider => ({
  id: `situation ${situation}`,
  words: `not refused with ${wanted}: ${firstSentence(text)}`,
  covers: (clause) => clause.endsWith(`.refuses.${situation}`) || clause.endsWith(`.error-code.${situation}`),
})

/** One code for another; `manner` is how every code is written otherwise besides. */
function mistaken(
  look: Look,
  situation: string,
  code: string,
  manner: CodeManner | undefined,
): Normalisation {
  const { status } = look.exchange.response!
  const { situations } = look.library
  const wanted = situations[situation]!.codes[0]!
  const isMeant = (other: Look): boolean =>
    other.answer.kind === 'error' && (manner?.[1](other.answer.code, other) ?? other.answer.code) === code
  return {
    id: `${wanted} as ${code}`,
    words: `${wanted} is answered as ${status} ${code}`,
    parts: [
      { id: `all as ${code}`, words: `errors of several kinds are answered as ${status} ${code}`, least: 4 },
      ofSituation(situation, situations[situation]!),
      ...saying(look),
      ...ofVersions(look),
      ...answering(look),
      ...(isOfIds(look, situation)
        ? [{ id: `ids as ${code}`, words: `ids that are wrong are answered as ${status} ${code}` }]
        : []),
    ],
    ...(manner && { besides: [inManner(manner)] }),
    mend: (other) => {
      const { expect } = other.step
      if (other.answer.kind !== 'error' || !isMeant(other) || !expect.situation) return undefined
      if (situations[expect.situation]!.codes[0] !== wanted) return undefined
      const right = rightCode(other)
      return rewritten(other.exchange, other.answer, { code: right, status: rightStatus(other, right) })
    },
  }
}

/** Errors whose status is not that of their code. */
function* statuses(look: Look): Generator<Normalisation> {
  const { answer, exchange } = look
  if (answer.kind !== 'error') return
  const { code } = answer
  const { status } = exchange.response!
  if (rightStatus(look, code) === status) return
  yield {
    id: `${code} with ${status}`,
    words: `${code} has status ${status}`,
    parts: [{ id: `errors with ${status}`, words: `errors have status ${status}` }],
    mend: (other) =>
      other.answer.kind === 'error' &&
      other.answer.code === code &&
      other.exchange.response!.status === status
        ? answered(other.exchange, { status: rightStatus(other, code) })
        : undefined,
  }
}
