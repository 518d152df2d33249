import { fails, type Row } from '../model.ts'
import { rawResponse } from '../raw-response.ts'

/** What may stand in XML and must not do a thing where it is shown: markup, a C1 control, letters that run backwards. */
export const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>\u009b31m\u202e'

/** Ids that mean something to a file system, a spreadsheet, a shell or a log. */
export const ids = [
  '../../../../etc/passwd',
  '=HYPERLINK("http://elsewhere.test")',
  '$(touch pwned)`touch pwned`',
  "'; touch pwned; '",
  '::error::owned',
  '%0A::set-output name=a::b',
] as const

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Answers with other texts in the elements of the right one, and with headers that say the same. */
const rewritten =
  (pattern: RegExp, text: (before: number) => string): Row['answer'] =>
  (socket, { body, status, before }) => {
    const other = body.replace(pattern, (_, open: string) => `${open}${escaped(text(before))}<`)
    const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': '<script>alert(1)</script>' }
    socket.write(rawResponse({ status, headers, body: other }))
  }

/** Texts that want to be more than texts. */
export const fields: readonly Row[] = [
  {
    name: 'script and escapes in every field',
    answer: rewritten(/(<\w+>)[^<]+</g, () => script),
    always: fails(/MUST clauses? failed/),
    once: fails(/MUST clauses? failed/),
  },
  {
    name: 'raw escapes in every field',
    answer: (socket, { body, status }) =>
      void socket.write(
        rawResponse({ status, headers: {}, body: body.replace(/(<\w+>)[^<]+</g, '$1\u001b[31mred\u0007<') }),
      ),
    always: fails(/well-formed: .*disallowed character/),
    once: fails(/well-formed: .*disallowed character/),
  },
  {
    name: 'task ids with paths and formulas',
    answer: rewritten(/(<importTaskId>)[^<]+</g, (before) => `${ids[before % ids.length]}${before}`),
    always: fails(/MUST clauses? failed/),
    once: fails(/MUST clauses? failed/),
  },
]
