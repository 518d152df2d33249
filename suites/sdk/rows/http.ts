import { from, type Rows, request } from './row.ts'

/** How a request is sent. */
export const httpRows = {
  'client.http.method': {
    level: 'MUST',
    text: 'A request is a POST or a GET.',
    why: 'The Query API knows no other verb.',
    source: from('ec2-query-requests')('Query requests'),
  },
  'client.http.path': {
    level: 'MUST',
    text: 'Requests go to the path of the endpoint, which is / unless the user gives another.',
    why: 'EC2 has no resources in its path: another one is signed in vain.',
    source: request,
  },
  'client.http.content-type': {
    level: 'MUST',
    text: 'A POST has the Content-Type application/x-www-form-urlencoded.',
    why: 'With another type the service does not look for parameters: it sees no Action.',
    source: request,
  },
  'client.http.charset': {
    level: 'SHOULD',
    text: 'The Content-Type of a POST names no other character set than UTF-8.',
    why: 'What is percent-encoded is UTF-8: who believes the header reads another text.',
    source: request,
  },
  'client.http.place': {
    level: 'SHOULD',
    text: 'Parameters stand in the body of a POST, or in the query of a GET.',
    why: 'A body of a GET is passed over on its way, and long queries are cut.',
    source: from('ec2-query-requests')('Query requests'),
  },
  'client.http.length': {
    level: 'MUST',
    text: 'Content-Length is the number of bytes of the body.',
    why: 'What goes beyond it is cut off, and taken for the next request: characters are no bytes.',
    source: from('rfc-9112')('6.2 Content-Length'),
  },
  'client.http.content-length': {
    level: 'SHOULD',
    text: 'A body is announced by Content-Length, not sent in chunks.',
    why: 'The protocol has no chunked requests; proxies and the service may refuse them.',
    source: request,
  },
} satisfies Rows
