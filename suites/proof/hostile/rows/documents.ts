import { fails, holds, type Outcome, type Row, untold } from '../model.ts'
import { rawResponse } from '../raw-response.ts'

/** Answers with a body in place of the right one. */
const body =
  (make: (right: string, action: string) => string | Buffer, type = 'text/xml'): Row['answer'] =>
  (socket, { body: right, action, status }) => {
    const bytes = new Uint8Array(Buffer.from(make(right, action) as string))
    socket.write(rawResponse({ status, headers: { 'content-type': type }, body: bytes }))
  }
const both = (outcome: Outcome): { always: Outcome; once: Outcome } => ({ always: outcome, once: outcome })
const doctype = (declarations: string, text: string) => (_: string, action: string) =>
  `<!DOCTYPE a [${declarations}]><${action}Response><requestId>${text}</requestId></${action}Response>`

const bomb = [...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)

/** XML that is none, or too much of it. */
export const documents: readonly Row[] = [
  {
    name: 'an entity bomb',
    answer: body(doctype(`<!ENTITY a "lol">${bomb.join('')}`, '&j;')),
    ...both(fails(/well-formed: .*undefined entity/)),
  },
  {
    name: 'an external entity',
    answer: body(doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')),
    ...both(fails(/well-formed: .*undefined entity/)),
  },
  {
    name: '10,000 levels',
    answer: body((_, a) => `<${a}Response>${'<a>'.repeat(1e4)}${'</a>'.repeat(1e4)}</${a}Response>`),
    ...both(untold(/not read: elements more than 256 deep/)),
  },
  {
    name: '1,000,000 siblings',
    answer: body((_, a) => `<${a}Response>${'<a/>'.repeat(1e6)}</${a}Response>`),
    ...both(untold(/not read: more than 200000 elements/)),
  },
  {
    name: 'a name of a megabyte',
    answer: body(() => `<${'a'.repeat(1e6)}/>`),
    ...both(untold(/a name of more than 1000 characters/)),
  },
  {
    name: 'bytes that are no UTF-8',
    answer: body((right) => Buffer.from(right.replace('<requestId>', '<requestId>\u00ff\u00c0'), 'latin1')),
    ...both(fails(/well-formed: .*not valid for encoding utf-8/)),
  },
  {
    name: 'UTF-16',
    answer: body((right) => Buffer.from(`\ufeff${right.replace(/encoding="[^"]*"/i, '')}`, 'utf16le')),
    ...both(holds),
  },
  {
    name: 'NUL bytes',
    answer: body((right) => right.replace(/<request(Id|ID)>/, '$&\0')),
    ...both(fails(/well-formed: .*disallowed character/)),
  },
  {
    name: 'a charset that nobody has',
    answer: body((right) => right, 'text/xml; charset=nobody'),
    ...both(fails(/well-formed: .*"nobody" encoding/)),
  },
  {
    name: 'HTML',
    answer: body(() => '<!doctype html><html><body>It works!<br></body></html>'),
    ...both(fails(/well-formed: .*syntax/)),
  },
  {
    name: 'nothing',
    answer: body(() => ''),
    ...both(fails(/well-formed: empty/)),
  },
]
