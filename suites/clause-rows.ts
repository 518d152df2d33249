import type { AnswerKey } from '../harness/golden/clause-id.ts'
import type { Level, Source } from '../harness/shape/schema.ts'

export type Row = {
  readonly level: Level
  /** `{operation}` stands for the operation's name. */
  readonly text: string
  readonly why: string
  readonly source: Source
  readonly since?: string
}

const wire = (section: string): Source => ({ document: 'smithy-ec2query', section })
export const errors = (section: string): Source => ({ document: 'ec2-errors', section })
const documented: Source = { document: 'ec2-ImportVolume-2013-02-01', section: 'Example Response' }

/** What every operation owes in every answer. An id is the operation's name, a dot and the key. */
export const operationRows: Readonly<Record<AnswerKey, Row>> = {
  answered: {
    level: 'MUST',
    text: 'Every request of {operation} is answered with a complete HTTP response.',
    why: 'An SDK retries a lost connection, and a create is then done twice.',
    source: wire('Request serialization'),
  },
  status: {
    level: 'MUST',
    text: 'A success of {operation} has HTTP status 200.',
    why: 'SDKs tell success from error by the status alone.',
    source: wire('Response serialization'),
  },
  'content-type': {
    level: 'SHOULD',
    text: 'A success has a Content-Type that is an XML media type, and so has an error that has one.',
    why: 'Proxies and generic clients choose their reader by it.',
    source: wire('Response serialization'),
  },
  'error-content-type': {
    level: 'MAY',
    text: 'An error has a Content-Type. The service was seen to send errors without one.',
    why: 'Proxies and generic clients choose their reader by it.',
    source: { document: 'observed', section: 'moto#1980, 2018; amazonka#179, 2015' },
  },
  'well-formed': {
    level: 'MUST',
    text: 'The body is one well-formed XML document.',
    why: 'A parser stops at the first fault: the caller gets nothing at all.',
    source: wire('Response serialization'),
  },
  root: {
    level: 'MUST',
    text: 'The root element of a success is {operation}Response.',
    why: 'Readers made from a schema look for that name.',
    source: documented,
  },
  namespace: {
    level: 'MUST',
    text: 'The root element, and all that stands in it, is in the namespace of the API version that was asked for.',
    why: 'Namespace-aware clients find no member at all in another namespace.',
    source: documented,
  },
  'request-id': {
    level: 'MUST',
    text: 'A success carries a requestId under the root.',
    since: '2016-11-15',
    why: 'It is what a caller quotes when something went wrong; SDKs put it into the response metadata.',
    source: { document: 'ec2-ImportInstance-2016-11-15', section: 'Response Elements' },
  },
  'request-ids': {
    level: 'SHOULD',
    text: 'Every answer of {operation} has a request id of its own.',
    why: 'Support finds a request in its logs by the id: one that many have finds none.',
    source: { document: 'ec2-ImportInstance-2016-11-15', section: 'Response Elements' },
  },
  names: {
    level: 'MUST',
    text: 'Elements have the documented names, to the letter and case.',
    why: 'An SDK drops an element that it does not know, without a word.',
    source: wire('Response serialization'),
  },
  lists: {
    level: 'MUST',
    text: 'Each value of a list stands in an item element of its wrapper.',
    why: 'Other names are skipped: the list reads as empty.',
    source: wire('Response serialization'),
  },
  items: {
    level: 'SHOULD',
    text: 'An item of a list of structures has something in it.',
    why: 'Callers take what is there for a tag, a volume, a rule, and fail on its members.',
    source: wire('Response serialization'),
  },
  'no-duplicates': {
    level: 'MUST',
    text: 'No member stands twice in one structure.',
    why: 'One SDK takes the first, another the last.',
    source: wire('Response serialization'),
  },
  structure: {
    level: 'MUST',
    text: 'Structures and lists hold elements, and members that are texts, numbers or the like hold no element.',
    why: 'An SDK finds nothing in a place that is not what its model says.',
    source: wire('Response serialization'),
  },
  texts: {
    level: 'SHOULD',
    text: 'No text of an answer is what a program writes for nothing: None, null, undefined, NaN.',
    why: 'A caller takes it for a value, and shows it, stores it or acts on it.',
    source: wire('Response serialization'),
  },
  'version-members': {
    level: 'SHOULD',
    text: 'An answer has no member that belongs to other API versions only.',
    why: 'A client of the old version may validate against its schema and refuse the answer.',
    source: { document: 'ec2-developer-guide-2007-08-29', section: 'API versions' },
  },
  accepted: {
    level: 'MUST',
    text: 'A valid request of {operation} succeeds.',
    why: 'The operation is of no use to who calls it as documented.',
    source: documented,
  },
  get: {
    level: 'SHOULD',
    text: '{operation} is taken by GET as it is by POST.',
    why: 'Signed links and older libraries send every call by GET.',
    source: { document: 'ec2-query-requests', section: 'Structure of a GET request' },
  },
  answer: {
    level: 'MUST',
    text: 'What the golden answers of {operation} write as text comes back as it stands.',
    why: 'The golden answers write as text only what the documents fix.',
    source: documented,
  },
  'error-envelope': {
    level: 'MUST',
    text: 'An error of {operation} is Response/Errors/Error with Code and Message.',
    why: 'SDKs take the code from there; without it the caller sees "unknown error".',
    source: errors('Example error response'),
  },
  failure: {
    level: 'SHOULD',
    text: '{operation} refuses what it does not take, and does not fail over it.',
    why: 'SDKs send a request again over which the service failed, again and again.',
    source: errors('Types of errors'),
  },
  'error-message': {
    level: 'SHOULD',
    text: 'An error of {operation} says in its Message what is wrong.',
    why: 'It is all that a person who reads a log is told.',
    source: errors('Example error response'),
  },
  'error-namespace': {
    level: 'MAY',
    text: 'The Response of an error of {operation} is in no namespace.',
    why: 'Readers made from the documented example look for it there.',
    source: errors('Example error response'),
  },
  'error-request-id': {
    level: 'MUST',
    text: 'An error of {operation} carries RequestID beside Errors.',
    why: 'Support asks for it, and it is spelt otherwise than in a success.',
    source: errors('Example error response'),
  },
  'error-class': {
    level: 'MUST',
    text: 'An error with a code of the client table, or one that a refusal has, has a status of 4xx, one with a code of the server table 5xx.',
    why: "SDKs retry what is the service's fault, and give up on what is the caller's.",
    source: errors('Types of errors'),
  },
}
