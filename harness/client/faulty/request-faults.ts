import type { ClientFault } from './client-fault.ts'
import { keys } from './edit.ts'

const any = ['ImportVolume/*']

/** Ways to send a request wrongly as a whole. */
export const requestFaults: readonly ClientFault[] = [
  {
    id: 'says-twice',
    text: 'Version is sent twice',
    clause: 'client.wire.duplicates',
    only: any,
    habits: { form: (right, { Version }) => `${right}&Version=${Version}` },
  },
  {
    id: 'length-too-short',
    text: 'Content-Length is less than the body has',
    clause: 'client.http.length',
    only: any,
    habits: {
      signed: ({ headers, ...rest }) => ({
        ...rest,
        headers: { ...headers, 'content-length': String(rest.body.length - 3) },
      }),
    },
  },
  {
    id: 'path-lost',
    text: 'the path of the endpoint is left out',
    clause: 'client.http.path',
    only: ['sdk/request.endpoint-path*'],
    habits: { request: (right) => ({ ...right, path: '/' }) },
  },
  {
    id: 'path-decoded',
    text: 'what is escaped in the path of the endpoint is written otherwise',
    clause: 'client.http.path',
    only: ['sdk/request.endpoint-escape/*'],
    habits: { request: (right) => ({ ...right, path: right.path.replace('%20', '+') }) },
  },
  {
    id: 'first-two-swapped',
    text: 'the first two items of a list change places',
    clause: 'client.wire.order',
    only: ['sdk/waiter.reached/*'],
    habits: keys((key) =>
      key.replace(/^(\w+)\.(1|2)(?=\.|$)/, (_, list, nth) => `${list}.${nth === '1' ? '2' : '1'}`),
    ),
  },
  {
    id: 'lower-action',
    text: 'Action begins with a small letter',
    clause: 'client.wire.action',
    only: any,
    habits: {
      parameters: (right) => ({ ...right, Action: right.Action!.replace(/^./, (c) => c.toLowerCase()) }),
    },
  },
  {
    id: 'other-version',
    text: 'Version is that of another model',
    clause: 'client.wire.version',
    only: any,
    habits: { parameters: (right) => ({ ...right, Version: '2014-10-01' }) },
  },
  {
    id: 'no-version',
    text: 'Version is not sent',
    clause: 'client.wire.version',
    only: any,
    habits: { parameters: ({ Version: _, ...rest }) => rest },
  },
  {
    id: 'latin-charset',
    text: 'the Content-Type names ISO-8859-1',
    clause: 'client.http.charset',
    only: any,
    habits: {
      request: (right) => ({
        ...right,
        headers: {
          ...right.headers,
          'content-type': 'application/x-www-form-urlencoded; charset=ISO-8859-1',
        },
      }),
    },
  },
  {
    id: 'parameters-in-query',
    text: 'the parameters of a POST stand in its query',
    clause: 'client.http.place',
    only: any,
    habits: { request: (right) => ({ ...right, path: `/?${right.body}`, body: '' }) },
  },
  {
    id: 'empty-text-left-out',
    text: 'an empty text is not sent',
    clause: 'client.wire.complete',
    only: ['sdk/request.empty-text/*'],
    habits: { wire: (right) => Object.fromEntries(Object.entries(right).filter(([, text]) => text !== '')) },
  },
  {
    id: 'json-body',
    text: 'the body is JSON',
    clause: 'client.http.content-type',
    only: any,
    habits: {
      form: (_, parameters) => JSON.stringify(parameters),
      request: (right) => ({ ...right, headers: { ...right.headers, 'content-type': 'application/json' } }),
    },
  },
  {
    id: 'no-content-type',
    text: 'the form has no Content-Type',
    clause: 'client.http.content-type',
    only: any,
    habits: {
      request: (right) => ({ ...right, headers: { ...right.headers, 'content-type': 'text/plain' } }),
    },
  },
  {
    id: 'put',
    text: 'requests are sent by PUT',
    clause: 'client.http.method',
    only: any,
    habits: { request: (right) => ({ ...right, method: 'PUT' }) },
  },
  {
    id: 'other-path',
    text: 'requests are sent to /ec2',
    clause: 'client.http.path',
    only: any,
    habits: { request: (right) => ({ ...right, path: '/ec2' }) },
  },
  {
    id: 'chunked-request',
    text: 'the body is sent in chunks',
    clause: 'client.http.content-length',
    only: any,
    habits: {
      signed: ({ headers: { 'content-length': _, ...headers }, ...rest }) => ({
        ...rest,
        headers: { ...headers, 'transfer-encoding': 'chunked' },
      }),
      signer: (right) => ({ ...right, unsigned: ['content-length'] }),
    },
  },
  {
    id: 'refuses-valid',
    text: 'a description is refused by the client',
    clause: 'client.wire.accepts',
    only: ['*/with-Description'],
    habits: {
      wire: (right) => {
        if (right.Description) throw new TypeError('Description is not allowed')
        return right
      },
    },
  },
  {
    id: 'no-token',
    text: 'the idempotency token is not filled in',
    clause: 'client.token.filled',
    only: ['ExportImage/*'],
    habits: { token: () => undefined },
  },
  {
    id: 'one-token',
    text: 'every call has the same token',
    clause: 'client.token.unique',
    only: ['sdk/request.token/*'],
    habits: { token: () => 'ec2spec-example' },
  },
  {
    id: 'long-token',
    text: 'the token is longer than it may be',
    clause: 'client.token.form',
    only: ['ExportImage/minimal'],
    habits: { token: (right) => right.repeat(3) },
  },
]
