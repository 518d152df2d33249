import { also, keys, texts } from './edit.ts'
import type { ClientFault } from './faults.ts'

const number = /^\d+$/
const lists = ['ImportImage/two-disks', 'DescribeConversionTasks/by-id']
const any = ['ImportVolume/*']

/** Ways to put the wrong thing on the wire. */
export const wireFaults: readonly ClientFault[] = [
  { id: 'list-from-0', text: 'lists are counted from 0', clause: 'client.wire.list-index', only: lists, habits: keys((key) => key.replace(/\.(\d+)/g, (_, n) => `.${n - 1}`)) },
  { id: 'list-with-gaps', text: 'lists are counted 1, 3, 5', clause: 'client.wire.list-index', only: lists, habits: keys((key) => key.replace(/\.(\d+)/g, (_, n) => `.${2 * n - 1}`)) },
  { id: 'member-lists', text: 'lists are written Name.member.1', clause: 'client.wire.list-form', only: lists, habits: keys((key) => key.replace(/\.(\d+)/g, '.member.$1')) },
  { id: 'bare-list', text: 'a list of one is written without a number', clause: 'client.wire.list-form', only: lists, habits: keys((key) => key.replace(/\.1$/, '')) },
  { id: 'bracketed-list', text: 'lists are written Name[0]', clause: 'client.wire.list-form', only: lists, habits: keys((key) => key.replace(/\.(\d+)/g, (_, n) => `[${n - 1}]`)) },
  { id: 'lower-camel-keys', text: 'keys begin with a small letter', clause: 'client.wire.names', only: any, habits: keys((key) => key.charAt(0).toLowerCase() + key.slice(1)) },
  { id: 'sdk-names', text: 'lists have the name of the SDK member, not that of the wire', clause: 'client.wire.names', only: lists, habits: keys((key) => key.replace('DiskContainer.', 'DiskContainers.')) },
  { id: 'unknown-parameter', text: 'a parameter of its own making is sent', clause: 'client.wire.unknown', only: any, habits: also({ SdkVersion: '1.0.0' }) },
  { id: 'parameter-of-another-version', text: 'a filter is sent that the version no longer has', clause: 'client.wire.version-members', only: ['DescribeConversionTasks/*'], habits: { wire: (right, { call }) => (call.version === '2016-11-15' ? { ...right, 'Filter.1.Name': 'task-state' } : right) } },
  { id: 'json-structures', text: 'structures are written as JSON', clause: 'client.wire.structures', only: any, habits: { wire: ({ 'Volume.Size': size = '1', ...rest }) => ({ ...rest, Volume: `{"Size":${size}}` }) } },
  { id: 'upper-booleans', text: 'booleans are written True and False', clause: 'client.wire.booleans', only: ['*/dry-run', '*/syntax'], habits: texts((text) => text.replace(/^(t|f)(rue|alse)$/, (_, head, rest) => head.toUpperCase() + rest)) },
  { id: 'numeric-booleans', text: 'booleans are written 1 and 0', clause: 'client.wire.booleans', only: ['*/dry-run', '*/syntax'], habits: texts((text) => text.replace(/^true$/, '1').replace(/^false$/, '0')) },
  { id: 'exponents', text: 'large numbers are written with an exponent', clause: 'client.wire.numbers', only: any, habits: texts((text) => (number.test(text) && Number(text) > 1e8 ? Number(text).toExponential() : text)) },
  { id: 'grouped-numbers', text: 'numbers are written with separators', clause: 'client.wire.numbers', only: any, habits: texts((text) => (number.test(text) ? Number(text).toLocaleString('en') : text)) },
  { id: 'narrow-numbers', text: 'numbers are cut to 32 bits', clause: 'client.wire.numbers', only: any, habits: texts((text) => (number.test(text) ? String(Number(text) | 0) : text)) },
  { id: 'double-longs', text: 'a Long goes through a double', clause: 'client.wire.long', only: ['*-2-53'], habits: texts((text) => (number.test(text) ? String(Number(text)) : text)) },
  { id: 'epoch-times', text: 'times are written as seconds since 1970', clause: 'client.wire.times', only: ['ImportImage/*Upload*', 'ImportImage/syntax*'], habits: texts((text) => (/^\d{4}-\d\d-\d\dT/.test(text) ? String(Date.parse(text) / 1000) : text)) },
  { id: 'local-times', text: 'times are written with an offset', clause: 'client.wire.times', only: ['ImportImage/*Upload*', 'ImportImage/syntax*'], habits: texts((text) => text.replace(/T(\d\d:\d\d:\d\d)Z$/, 'T$1+01:00')) },
  { id: 'drops-member', text: 'descriptions are not sent', clause: 'client.wire.complete', only: ['*/with-Description'], habits: { wire: ({ Description: _, ...rest }) => rest } },
  { id: 'sends-defaults', text: 'DryRun=false is sent where the caller says nothing', clause: 'client.wire.absent', only: ['ImportVolume/minimal'], habits: { wire: (right, { input }) => (input.properties?.DryRun ? { DryRun: 'false', ...right } : right) } },
  { id: 'sends-empty-lists', text: 'an empty list is sent as Name=', clause: 'client.wire.empty', only: ['sdk/request.empty-list/*'], habits: { wire: (right, { call }) => ({ ...right, ...('ImportTaskIds' in call.params && { ImportTaskId: '' }), ...('ConversionTaskIds' in call.params && { ConversionTaskId: '' }) }) } },
  { id: 'sends-empty-structures', text: 'an empty structure is sent as Name=', clause: 'client.wire.empty', only: ['sdk/request.empty-structure/*'], habits: { wire: (right, { call }) => ('ClientData' in call.params ? { ...right, ClientData: '' } : right) } },
  { id: 'sends-nulls', text: 'null is sent as a text', clause: 'client.wire.absent', only: ['sdk/request.null/*'], habits: { wire: (right, { call }) => (call.params.Description === null ? { ...right, Description: 'null' } : right) } },
  { id: 'encodes-twice', text: 'text is percent-encoded twice', clause: 'client.wire.double-encoding', only: any, habits: texts(encodeURIComponent) },
  { id: 'escapes-markup', text: 'text is escaped as if it were XML', clause: 'client.wire.text', only: ['*/text-markup'], habits: texts((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')) },
  { id: 'loses-plus', text: 'a plus sign is not encoded, so that it arrives as a space', clause: 'client.wire.text', only: ['*/text-reserved'], habits: { form: (right) => right.replaceAll('%2B', '+') } },
  { id: 'latin-1', text: 'text is encoded as Latin-1', clause: 'client.wire.encoding', only: ['*/text-unicode'], habits: { form: (right) => right.replaceAll('%C3%A4', '%E4') } },
  { id: 'raw-text', text: 'text is not encoded at all', clause: 'client.wire.encoding', only: ['*/text-unicode'], habits: { form: (_, parameters) => Object.entries(parameters).map(([key, text]) => `${key}=${text}`).join('&') } },
  { id: 'ascii-only', text: 'letters beyond ASCII become question marks', clause: 'client.wire.text', only: ['*/text-unicode'], habits: texts((text) => text.replace(/[^\x20-\x7e]/g, '?')) },
  { id: 'says-twice', text: 'Version is sent twice', clause: 'client.wire.duplicates', only: any, habits: { form: (right, { Version }) => `${right}&Version=${Version}` } },
  { id: 'lower-action', text: 'Action begins with a small letter', clause: 'client.wire.action', only: any, habits: { parameters: (right) => ({ ...right, Action: right.Action!.replace(/^./, (c) => c.toLowerCase()) }) } },
  { id: 'other-version', text: 'Version is that of another model', clause: 'client.wire.version', only: any, habits: { parameters: (right) => ({ ...right, Version: '2014-10-01' }) } },
  { id: 'no-version', text: 'Version is not sent', clause: 'client.wire.version', only: any, habits: { parameters: ({ Version: _, ...rest }) => rest } },
  { id: 'json-body', text: 'the body is JSON', clause: 'client.http.content-type', only: any, habits: { form: (_, parameters) => JSON.stringify(parameters), request: (right) => ({ ...right, headers: { ...right.headers, 'content-type': 'application/json' } }) } },
  { id: 'no-content-type', text: 'the form has no Content-Type', clause: 'client.http.content-type', only: any, habits: { request: (right) => ({ ...right, headers: { ...right.headers, 'content-type': 'text/plain' } }) } },
  { id: 'put', text: 'requests are sent by PUT', clause: 'client.http.method', only: any, habits: { request: (right) => ({ ...right, method: 'PUT' }) } },
  { id: 'other-path', text: 'requests are sent to /ec2', clause: 'client.http.path', only: any, habits: { request: (right) => ({ ...right, path: '/ec2' }) } },
  { id: 'chunked-request', text: 'the body is sent in chunks', clause: 'client.http.content-length', only: any, habits: { signed: ({ headers: { 'content-length': _, ...headers }, ...rest }) => ({ ...rest, headers: { ...headers, 'transfer-encoding': 'chunked' } }), signer: (right) => ({ ...right, unsigned: ['content-length'] }) } },
  { id: 'refuses-valid', text: 'a description is refused by the client', clause: 'client.wire.accepts', only: ['*/with-Description'], habits: { wire: (right) => { if (right.Description) throw new TypeError('Description is not allowed'); return right } } },
  { id: 'no-token', text: 'the idempotency token is not filled in', clause: 'client.token.filled', only: ['ExportImage/*'], habits: { token: () => undefined } },
  { id: 'one-token', text: 'every call has the same token', clause: 'client.token.unique', only: ['sdk/request.token/*'], habits: { token: () => 'ec2spec-example' } },
  { id: 'long-token', text: 'the token is longer than it may be', clause: 'client.token.form', only: ['ExportImage/minimal'], habits: { token: (right) => right.repeat(3) } },
]
