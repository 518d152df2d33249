import { lasting } from '../lasting.ts'
import type { Look } from '../look.ts'
import { answering as answered } from './amend.ts'
import { deep, errorDocument, rightCode, rightStatus } from './error-document.ts'
import type { Normalisation, Proposer, Wider } from './normalisation.ts'
import { ofSituation, unnamed } from './of-errors.ts'
import { ofVersions } from './of-versions.ts'
import { answering, course, features, firstSentence, isOfIds, ofDryRuns, saying } from './saying.ts'

/** Requests that are refused and are right, or are taken and are not. */
export const ofOutcomes: Proposer = function* (departure) {
  const { look, clause } = departure
  const { step, answer } = look
  if (step.method === 'GET' && step.role === 'test') yield get
  if (look.looks().some((one) => one.index <= look.index && isCarriedOut(one))) yield dryRuns(look)
  if (step.expect.situation && answer.kind === 'success' && !isCarriedOut(look)) yield unseen(look)
  if (answer.kind === 'error' && /(^|[.:])(accepted|get)$/.test(clause)) yield refused(look)
}

const get: Normalisation = {
  id: 'GET',
  words: 'GET is not taken as POST is',
  always: true,
  mend: ({ step }) => (step.method === 'GET' && step.role === 'test' ? 'cut' : undefined),
}

/** Whether a dry run was answered as the call itself would be. */
const isCarriedOut = ({ answer, step, exchange }: Look): boolean =>
  answer.kind === 'success' &&
  exchange.request.wire.DryRun === 'true' &&
  step.expect.situation === 'dry-run-granted'

const dryRuns = (look: Look): Normalisation => ({
  id: 'feature DryRun',
  words: 'dry runs are answered as the call itself would be',
  parts: [...ofDryRuns(look)],
  mend: (look) => (isCarriedOut(look) ? 'cut' : undefined),
})

function unseen(look: Look): Normalisation {
  const { step, library } = look
  const { operation, expect } = step
  const { situation: name = '', about } = expect
  const known = library.situations[name]!
  const { text, aspect } = known
  const what = firstSentence(text)
  const where = about ? ` (${about})` : ''
  const covers =
    (prefix: string): NonNullable<Wider['covers']> =>
    (clause) =>
      clause.startsWith(prefix) &&
      (clause.endsWith(`.refuses.${name}`) ||
        Boolean(aspect && /\.input\./.test(clause) && clause.endsWith(`:${aspect}`)))
  return {
    id: `unseen ${operation} ${name} ${about}`,
    words: `${operation} takes what it should refuse: ${what}${where}`,
    parts: [
      { id: `unseen ${name}`, words: `what should be refused is taken: ${what}`, covers: covers('') },
      {
        id: `unseen ${name} ${about}`,
        words: `what should be refused is taken: ${what}${where}`,
      },
      {
        id: `unseen ${operation} ${name}`,
        words: `${operation} takes what it should refuse: ${what}`,
        covers: covers(`${operation}.`),
      },
      ...(about
        ? [{ id: `unseen ${operation} all ${about}`, words: `${operation} takes any ${about}` }]
        : []),
      ofSituation(name, known),
      ...features(look),
      ...(/^(wrong-state|finished-)/.test(name) ? [course] : []),
      ...(known.codes[0] === 'UnknownParameter' ? [strangeNames] : []),
      ...(isOfIds(look, name)
        ? [
            { id: `ids ${operation}`, words: `${operation} takes ids that nothing has` },
            { id: 'all ids', words: 'ids that nothing has are taken', least: 3 },
          ]
        : []),
    ],
    mend: (other) =>
      other.answer.kind === 'success' &&
      other.step.operation === operation &&
      other.step.expect.situation === name &&
      other.step.expect.about === about
        ? asRefused(other)
        : undefined,
  }
}

const strangeNames: Wider = {
  id: 'strange names',
  words: 'parameters under names that the operation does not have are taken',
}

function asRefused(look: Look) {
  const code = rightCode(look)
  const own = look.answer.kind === 'success' ? deep(look.answer.root, 'requestid') : ''
  return answered(look.exchange, {
    root: errorDocument(code, 'A sentence.', own || `id-${look.index}`),
    status: rightStatus(
      { ...look, exchange: { ...look.exchange, response: { ...look.exchange.response!, status: 0 } } },
      code,
    ),
  })
}

function refused(look: Look): Normalisation {
  const { step, answer, exchange } = look
  const { operation, expect } = step
  const code = answer.kind === 'error' ? answer.code : ''
  const message = answer.kind === 'error' ? lasting(answer.message).slice(0, 120) : ''
  const refusal = `${exchange.response?.status} ${code === unnamed ? 'without a code' : code}`
  const about = expect.about ? ` with ${expect.about}` : ''
  const said = message ? `: ${message}` : ''
  return {
    id: `refused ${operation} ${expect.about} ${code}`,
    words: `${operation} refuses a valid request${about}: ${refusal}`,
    parts: [
      { id: `refused ${refusal}${said}`, words: `valid requests are refused with ${refusal}${said}` },
      ...saying(look),
      ...ofVersions(look),
      { id: `refused ${operation} ${refusal}`, words: `${operation} refuses valid requests with ${refusal}` },
      ...answering(look),
      ...features(look),
    ],
    mend: (other) =>
      other.answer.kind === 'error' &&
      other.answer.code === code &&
      !other.step.expect.situation &&
      other.step.operation === operation &&
      other.step.expect.about === expect.about
        ? 'cut'
        : undefined,
  }
}
