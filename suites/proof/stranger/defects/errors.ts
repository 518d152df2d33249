import { change, drop, rename, say, unwrap } from '../edit.ts'
import type { HttpResponse, Node } from '../nouns.ts'
import { el } from '../tree.ts'
import type { Defect, Twist } from '../twist.ts'
import { isRefused, wrong } from './wrong.ts'

const codeOf = (xml: string) => /<Code>(.*?)<\/Code>/.exec(xml)?.[1] ?? ''

type Http = NonNullable<Twist['http']>

const onErrors =
  (by: (response: HttpResponse, code: string) => HttpResponse): Http =>
  (response) => {
    const xml = String(response.body)
    return isRefused({ xml }) ? by(response, codeOf(xml)) : response
  }

const status = (when: RegExp, to: number): Twist => ({
  http: onErrors((response, code) => (when.test(code) ? { ...response, status: to } : response)),
})

const noFault: Node = el('Type', 'Sender')

/** What is wrong with the document and the status of an error. */
export const errorDefects: readonly Defect[] = [
  wrong('error-of-query', 'MUST', 'Errors have the ErrorResponse document of another protocol.', {
    problem: change('Response', ([, nodes]) => [
      ['ErrorResponse', [...childrenOf(nodes, 'Errors'), ...childrenOf(nodes, 'RequestID', 'RequestId')]],
    ]),
  }),
  wrong('error-without-errors', 'MUST', 'The Error element stands in the root itself.', {
    problem: unwrap('Errors'),
  }),
  wrong('error-type', 'SHOULD', 'An error has a Type, which this protocol has not.', {
    problem: change('Error', ([name, nodes]) => [[name, [noFault, ...(nodes as readonly Node[])]]]),
  }),
  wrong('error-root', 'MUST', 'The root of an error is Error.', { problem: rename('Response', 'Error') }),
  wrong('error-root-of-operation', 'MUST', 'The root of an error is named after the operation.', {
    problem: (tree, _, ask) => [`${ask.action}Response`, tree[1]],
  }),
  wrong('error-without-code', 'MUST', 'An error has no Code.', { problem: drop('Code') }),
  wrong('error-code-empty', 'MUST', 'The Code of an error is empty.', { problem: say('Code', '') }),
  wrong('error-code-status', 'MUST', 'The Code of an error is the number of its status.', {
    problem: (tree, refused) => say('Code', String(refused.status))(tree),
  }),
  wrong('error-code-client', 'SHOULD', 'The Code has Client. before it, as an old tool prints it.', {
    problem: say('Code', (code) => `Client.${code}`),
  }),
  wrong('error-code-exception', 'SHOULD', 'The Code has Exception behind it.', {
    problem: say('Code', (code) => `${code}Exception`),
  }),
  wrong('error-code-lower', 'MUST', 'The elements of an error have small letters.', {
    problem: change('*', ([name, nodes]) => [[name.charAt(0).toLowerCase() + name.slice(1), nodes]]),
  }),
  wrong('error-code-attribute', 'MUST', 'The Code is an attribute.', {
    xml: (xml) => xml.replace(/<Error><Code>(.*?)<\/Code>/, '<Error Code="$1">'),
  }),
  wrong('error-without-message', 'SHOULD', 'An error has no Message.', { problem: drop('Message') }),
  wrong('error-message-empty', 'SHOULD', 'The Message of an error is empty.', {
    problem: say('Message', ''),
  }),
  wrong('error-without-request-id', 'MUST', 'An error has no RequestID.', { problem: drop('RequestID') }),
  wrong('error-request-id-small', 'SHOULD', 'An error names it requestId, as a success does.', {
    problem: rename('RequestID', 'requestId'),
  }),
  wrong('error-request-id-inside', 'SHOULD', 'The RequestID of an error stands inside Errors.', {
    problem: change('Response', ([name, nodes]) => [[name, [['Errors', nested(nodes)]]]]),
  }),
  wrong('error-namespace', 'SHOULD', 'The root of an error has the namespace of a success.', {
    xml: (xml, ask) =>
      xml.replace('<Response>', `<Response xmlns="http://ec2.amazonaws.com/doc/${ask.version}/">`),
  }),
  wrong('error-json', 'MUST', 'Errors are JSON.', {
    http: onErrors((response, code) => ({
      ...response,
      headers: { ...response.headers, 'content-type': 'application/x-amz-json-1.1' },
      body: JSON.stringify({ __type: code, message: 'no' }),
    })),
  }),
  wrong('error-html', 'MUST', 'Errors are a page of HTML.', {
    http: onErrors((response, code) => ({
      ...response,
      headers: { ...response.headers, 'content-type': 'text/html' },
      body: `<!doctype html><html><body><h1>${code}</h1><hr></body></html>`,
    })),
  }),
  wrong('error-plain', 'MUST', 'Errors are a line of text.', {
    http: onErrors((response, code) => ({ ...response, body: `${code}: the request was refused` })),
  }),
  wrong('error-bodiless', 'MUST', 'Errors have a status and no body.', {
    http: onErrors((response) => ({ ...response, body: '' })),
  }),
  wrong('error-status-200', 'MUST', 'Errors come with status 200.', status(/./, 200)),
  wrong('error-status-500', 'MUST', 'Errors of the client come with status 500.', status(/./, 500)),
  wrong('error-status-302', 'MUST', 'Errors come with a redirect to the sign-in page.', status(/./, 302)),
  wrong(
    'error-status-404',
    'SHOULD',
    'Ids that do not exist come with status 404.',
    status(/TaskI[dD]/, 404),
  ),
  wrong(
    'error-status-422',
    'SHOULD',
    'Values that are wrong come with status 422.',
    status(/^Invalid(Par|For)/, 422),
  ),
  wrong(
    'error-status-unknown-id-500',
    'MUST',
    'Ids that do not exist come with status 500.',
    status(/TaskI[dD]/, 500),
  ),
  wrong(
    'error-status-missing-500',
    'MUST',
    'A parameter that is missing comes with status 500.',
    status(/^Missing/, 500),
  ),
  wrong(
    'error-status-action-404',
    'SHOULD',
    'An unknown action comes with status 404.',
    status(/^InvalidAction/, 404),
  ),
  wrong(
    'error-status-action-501',
    'MUST',
    'An unknown action comes with status 501.',
    status(/^InvalidAction/, 501),
  ),
  wrong(
    'error-status-version-500',
    'MUST',
    'An unknown version comes with status 500.',
    status(/^NoSuch/, 500),
  ),
  wrong(
    'error-status-parameter-404',
    'SHOULD',
    'An unknown parameter comes with status 404.',
    status(/^Unknown/, 404),
  ),
  wrong(
    'error-status-cancel-500',
    'MUST',
    'A cancel that comes too late ends with status 500.',
    status(/^Delete|^Incorr/, 500),
  ),
]

const childrenOf = (nodes: Node[1], name: string, to = name): readonly Node[] =>
  (nodes as readonly Node[]).flatMap((node): readonly Node[] => {
    if (node[0] !== name) return []
    return name === 'Errors' ? (node[1] as readonly Node[]) : [[to, node[1]]]
  })

const nested = (nodes: Node[1]): readonly Node[] => [
  ...childrenOf(nodes, 'Errors'),
  ...childrenOf(nodes, 'RequestID'),
]
