import type { Changes } from '../changes.ts'
import type { HttpRequest, HttpResponse } from '../http.ts'
import { family } from './family.ts'

const isSuccess = ({ status }: HttpResponse): boolean => status === 200
const header = (response: HttpResponse, name: string, value: string): HttpResponse => ({
  ...response,
  headers: { ...response.headers, [name]: value },
})

/** Answers and requests that go wrong on the way: connection, status, headers. */
export const transport = family('transport', {
  cut: [
    'Every success breaks off in the middle of its body.',
    { response: (r) => (isSuccess(r) ? { ...r, cutAfter: Math.floor(r.body.length / 2) } : r) },
  ],
  closes: [
    'Where an error is due, the connection closes without an answer.',
    { response: (r) => (isSuccess(r) ? r : { ...r, cutAfter: 0 }) },
  ],
  'closes-on-cancel': [
    'CancelImportTask closes the connection.',
    { response: (r, { action }) => (action === 'CancelImportTask' ? { ...r, cutAfter: 0 } : r) },
  ],
  'status-201': [
    'What makes a task answers 201.',
    {
      response: (r, { action }) =>
        isSuccess(r) && /^(Import|Export|Create)/.test(action) ? { ...r, status: 201 } : r,
    },
  ],
  'status-202': [
    'What cancels a task answers 202.',
    {
      response: (r, { action }) => (isSuccess(r) && action.startsWith('Cancel') ? { ...r, status: 202 } : r),
    },
  ],
  'status-204': [
    'A cancel answers 204 and no body.',
    {
      response: (r, { action }) =>
        isSuccess(r) && action.startsWith('Cancel') ? { ...r, status: 204, body: '' } : r,
    },
  ],
  'status-500': [
    'DescribeExportTasks answers a success with status 500.',
    { response: (r, { action }) => (action === 'DescribeExportTasks' ? { ...r, status: 500 } : r) },
  ],
  'equals-ends': [
    'A value ends at the first = in it that is not encoded.',
    {
      receive: (right) => ({
        ...right,
        body: right.body.replace(/=([^&=]*)=[^&]*/g, '=$1'),
      }),
    },
  ],
  'no-chunks': [
    'A request without a length is taken for an empty one.',
    { receive: (right) => ('transfer-encoding' in right.headers ? { ...right, body: '' } : right) },
    'The protocol of EC2 has no chunks: that a server reads them is a MAY here.',
  ],
  'type-to-the-letter': [
    'A form is read only where its Content-Type says its charset.',
    {
      receive: (right) =>
        /charset/.test(right.headers['content-type'] ?? '') ? right : { ...right, body: '' },
    },
  ],
  'type-in-small-letters': [
    'A Content-Type is compared to the letter.',
    {
      receive: (right) =>
        /[A-Z]/.test(right.headers['content-type'] ?? '') ? { ...right, body: '' } : right,
    },
    'That media types have no case is a MAY here: no document of EC2 speaks of it.',
  ],
  'authorization-to-the-letter': [
    'An Authorization without blanks behind its commas is refused.',
    refused(({ headers }) => /,\S/.test(headers.authorization ?? '')),
  ],
  'no-sessions': [
    'Temporary credentials are refused.',
    refused(({ headers }) => 'x-amz-security-token' in headers),
  ],
  'no-presigned': [
    'A signature in the query string counts for nothing.',
    refused(({ query }) => query.includes('X-Amz-Signature=')),
  ],
  'no-presigned-sessions': [
    'X-Amz-Security-Token is no parameter that it knows.',
    unknown('X-Amz-Security-Token', ({ query }) => query),
  ],
  'no-version-2': [
    'SignatureMethod is no parameter that it knows.',
    unknown('SignatureMethod', ({ body }) => body),
  ],
  redirects: [
    'ImportVolume is sent elsewhere with 307.',
    {
      response: (r, { action }) =>
        action === 'ImportVolume' ? { ...header(r, 'location', '/'), status: 307, body: '' } : r,
    },
  ],
  'type-html': [
    'Answers are sent as text/html.',
    { response: (r) => header(r, 'content-type', 'text/html;charset=UTF-8') },
  ],
  'type-json': [
    'Errors are sent as application/json.',
    { response: (r) => (isSuccess(r) ? r : header(r, 'content-type', 'application/json')) },
  ],
  'type-none': [
    'Answers have no Content-Type.',
    { response: ({ headers: { 'content-type': _, ...headers }, ...r }) => ({ ...r, headers }) },
  ],
  'type-octets': [
    'Answers are sent as application/octet-stream.',
    { response: (r) => header(r, 'content-type', 'application/octet-stream') },
  ],
  'type-latin': [
    'Answers are sent as ISO-8859-1 and are UTF-8.',
    { response: (r) => header(r, 'content-type', 'text/xml;charset=ISO-8859-1') },
  ],
  'coding-wrong': [
    'Content-Encoding says gzip where nothing is packed.',
    { response: (r) => header(r, 'content-encoding', 'gzip') },
  ],
  'empty-success': [
    'A success of CancelExportTask has no body.',
    { response: (r, { action }) => (isSuccess(r) && action === 'CancelExportTask' ? { ...r, body: '' } : r) },
  ],
  'empty-error': ['An error has no body.', { response: (r) => (isSuccess(r) ? r : { ...r, body: '' }) }],
  'json-body': [
    'Errors are JSON.',
    { response: (r) => (isSuccess(r) ? r : { ...r, body: '{"Error":{"Code":"InvalidParameterValue"}}' }) },
  ],
  'html-error': [
    'An error is a page for people.',
    {
      response: (r) =>
        isSuccess(r) ? r : { ...r, body: '<html><body><h1>Bad Request</h1><br></body></html>' },
    },
  ],
  'get-refused': [
    'GET is refused.',
    received(
      ({ method }) => method === 'GET',
      (r) => ({ ...r, method: 'PUT' }),
    ),
  ],
  'get-without-query': [
    'With GET, the query string is not read.',
    received(
      ({ method }) => method === 'GET',
      (r) => ({ ...r, query: '' }),
    ),
  ],
  'type-with-charset': [
    'A form whose type has a charset is not read.',
    received(
      ({ headers }) => /charset/i.test(headers['content-type'] ?? ''),
      (r) => ({ ...r, body: '' }),
    ),
  ],
  'plus-for-space': [
    '%2B in a request is read as a blank.',
    received(
      ({ body }) => body.includes('%2B'),
      (r) => ({ ...r, body: r.body.replaceAll('%2B', '+') }),
    ),
  ],
  'ampersand-ends': [
    '%26 in a request ends the value.',
    received(
      ({ body }) => body.includes('%26'),
      (r) => ({ ...r, body: r.body.replace(/%26[^&]*/g, '') }),
    ),
  ],
  'body-limit': [
    'Of a request, the first 500 bytes are read.',
    received(
      ({ body }) => body.length > 500,
      (r) => ({ ...r, body: r.body.slice(0, 500) }),
    ),
  ],
})

function received(
  when: (request: HttpRequest) => boolean,
  change: (right: HttpRequest) => HttpRequest,
): Partial<Changes> {
  return { receive: (request) => (when(request) ? change(request) : request) }
}

/** What looks so to the endpoint is refused for its signature. */
function unknown(name: string, placeOf: (request: HttpRequest) => string): Partial<Changes> {
  const failure = {
    code: 'UnknownParameter',
    message: `The parameter ${name} is not recognized`,
    status: 400,
  }
  return { problems: (found, { request }) => (placeOf(request).includes(`${name}=`) ? [failure] : found) }
}

function refused(isMeant: (request: HttpRequest) => boolean): Partial<Changes> {
  const failure = { code: 'AuthFailure', message: 'The credentials could not be validated.', status: 401 }
  return { problems: (found, { request }) => (isMeant(request) ? [failure] : found) }
}
