import type { FormKey } from '../harness/golden/clause-id.ts'
import type { Row } from './clause-rows.ts'

const http = (section: string) => ({ document: 'http-semantics', section })
const sigv4 = (section: string) => ({ document: 'aws-signature-v4', section })

/** In what other forms of HTTP than the usual one a request is served. */
export const formRows: Readonly<Record<FormKey, Row>> = {
  'form.chunked': {
    // The documents of the protocol speak of no chunks, those of HTTP have every server read them.
    level: 'MAY',
    text: 'A request whose body comes in chunks, without a Content-Length, is served.',
    why: 'Clients and proxies that write a body as it comes send it so.',
    source: http('Message body, transfer codings'),
  },
  'form.plain-type': {
    level: 'SHOULD',
    text: 'A request is served whose Content-Type is application/x-www-form-urlencoded and says no charset.',
    why: 'Half of the SDKs send it so.',
    source: http('Content-Type'),
  },
  'form.type-in-capitals': {
    level: 'MAY',
    text: 'A request is served whose Content-Type is written in other letters: media types have no case.',
    why: 'Some clients and proxies write it so.',
    source: http('Media type'),
  },
  'form.compact-authorization': {
    level: 'SHOULD',
    text: 'A request is served whose Authorization has commas without blanks behind them.',
    why: 'Signers of several languages write it so.',
    source: sigv4('Add the signature to the Authorization header'),
  },
  'form.session-token': {
    level: 'SHOULD',
    text: 'A request of temporary credentials is served, which has an X-Amz-Security-Token.',
    why: 'Roles, containers and single sign-on give nothing but temporary credentials.',
    source: sigv4('Temporary security credentials'),
  },
  'form.signed-query': {
    level: 'SHOULD',
    text: 'A request by GET is served whose signature stands in its query string.',
    why: 'Presigned URLs are handed from one program to another.',
    source: sigv4('Add authentication information to the query string'),
  },
  'form.signed-query-of-a-session': {
    level: 'SHOULD',
    text: 'A request of temporary credentials by GET is served, which has signature and token in its query string.',
    why: 'Presigned URLs of roles have an X-Amz-Security-Token among their parameters.',
    source: sigv4('Add authentication information to the query string'),
  },
  'form.signature-version-2': {
    level: 'SHOULD',
    text: 'The parameters of Signature Version 2 are known: a request is not refused for one of them.',
    why: 'Tools of the years of 2013-02-01 sign so; they are common parameters of every operation.',
    source: { document: 'ec2-common-parameters', section: 'Common parameters' },
  },
}
