import { change, say } from '../edit.ts'
import type { HttpResponse } from '../nouns.ts'
import type { Defect, Twist } from '../twist.ts'
import { describes, isRefused, keep, wrong } from './wrong.ts'

/** Changes the text of successes only. */
const ofSuccess =
  (by: (xml: string) => string): NonNullable<Twist['xml']> =>
  (xml) =>
    isRefused({ xml }) ? xml : by(xml)

const nobody = (text: string): NonNullable<Twist['tree']> =>
  change('*', ([name, inside]) => [[name, inside !== undefined && inside.length === 0 ? text : inside]])

const typed =
  (type: string): NonNullable<Twist['http']> =>
  (response: HttpResponse) =>
    response.status === 200
      ? { ...response, headers: { ...response.headers, 'content-type': type } }
      : response

/** What is wrong with the text of the answers: characters, types, completeness. */
export const textDefects: readonly Defect[] = [
  wrong('xml-bare-ampersand', 'MUST', 'An ampersand in a value is written as it is.', {
    xml: (xml) => xml.replaceAll('&amp;', '&'),
  }),
  wrong('xml-bare-less-than', 'MUST', 'A less-than in a value is written as it is.', {
    xml: (xml) => xml.replaceAll('&lt;', '<'),
  }),
  wrong('xml-escaped-twice', 'MUST', 'Values are escaped twice.', {
    xml: (xml) => xml.replaceAll('&amp;', '&amp;amp;').replaceAll('&lt;', '&amp;lt;'),
  }),
  wrong('xml-ampersand-dropped', 'MUST', 'An ampersand in a value is left out.', {
    xml: (xml) => xml.replaceAll('&amp;', ''),
  }),
  wrong('xml-percent-encoded', 'MUST', 'Values are percent-encoded in the answer.', {
    tree: say('importManifestUrl', (url) => encodeURI(url).replaceAll('&', '%26')),
  }),
  wrong('xml-open-root', 'MUST', 'The root is never closed.', {
    xml: ofSuccess((xml) => xml.replace(/<\/\w+>$/, '')),
  }),
  wrong('xml-cut', 'MUST', 'Long answers end in the middle.', {
    xml: ofSuccess((xml) => (xml.length > 900 ? xml.slice(0, 900) : xml)),
  }),
  wrong('xml-two-roots', 'MUST', 'A second element follows the root.', {
    xml: ofSuccess((xml) => `${xml}<requestId/>`),
  }),
  wrong('xml-declared-late', 'MUST', 'An empty line stands before the XML declaration.', {
    xml: (xml) => `\n${xml}`,
  }),
  wrong('xml-wrong-encoding', 'MUST', 'The document says it is UTF-16, and is not.', {
    xml: (xml) => xml.replace('UTF-8', 'UTF-16'),
  }),
  wrong('xml-latin', 'MUST', 'The document says it is UTF-8, and is ISO-8859-1.', {
    http: (response) => ({
      ...response,
      body: Uint8Array.from(Buffer.from(String(response.body), 'latin1')),
    }),
  }),
  wrong('xml-question-marks', 'MUST', 'Characters beyond ASCII come back as question marks.', {
    xml: (xml) => xml.replace(/[\u0080-\u{10ffff}]/gu, '?'),
  }),
  wrong('xml-unclosed-item', 'MUST', 'The items of a list are not closed.', {
    at: describes,
    xml: (xml) => xml.replaceAll('</item>', ''),
  }),
  wrong('xml-unquoted', 'MUST', 'The namespace has no quotes around it.', {
    xml: (xml) => xml.replace(/xmlns="([^"]*)"/, 'xmlns=$1'),
  }),
  wrong('xml-mixed-case-end', 'MUST', 'The root ends under a name in small letters.', {
    xml: ofSuccess((xml) => xml.replace(/<\/(\w+)>$/, (end) => end.toLowerCase())),
  }),
  wrong('xml-padded', 'MUST', 'Every value stands on a line of its own, with space around it.', {
    tree: change('*', ([name, text]) => [
      [name, typeof text === 'string' && text ? `\n      ${text}\n    ` : text],
    ]),
  }),
  wrong('xml-null', 'MUST', 'What is empty is written null.', { tree: nobody('null') }),
  wrong('xml-none', 'MUST', 'What is empty is written None.', { tree: nobody('None') }),
  wrong('xml-undefined', 'MUST', 'What is empty is written undefined.', { tree: nobody('undefined') }),
  wrong('success-json', 'MUST', 'Successes are JSON.', {
    http: (response) =>
      response.status === 200 ? { ...response, body: JSON.stringify({ ok: true }) } : response,
  }),
  wrong('success-bodiless', 'MUST', 'Cancels are answered with an empty body.', {
    at: 'CancelConversionTask CancelExportTask CancelImportTask',
    http: (response) => (response.status === 200 ? { ...response, body: '' } : response),
  }),
  wrong('success-201', 'MUST', 'A task that was made is answered with status 201.', {
    at: 'ImportVolume ImportInstance ImportImage ImportSnapshot ExportImage CreateInstanceExportTask',
    http: (response) => (response.status === 200 ? { ...response, status: 201 } : response),
  }),
  wrong('success-204', 'MUST', 'A list without tasks is answered with status 204.', {
    at: describes,
    http: (response) =>
      String(response.body).includes('<item>') || response.status !== 200
        ? response
        : { ...response, status: 204, body: '' },
  }),
  wrong('type-json', 'SHOULD', 'The Content-Type of a success is application/json.', {
    http: typed('application/json'),
  }),
  wrong('type-html', 'SHOULD', 'The Content-Type of a success is text/html.', {
    http: typed('text/html; charset=utf-8'),
  }),
  wrong('type-missing', 'SHOULD', 'A success has no Content-Type.', {
    http: (response) => (response.status === 200 ? { ...response, headers: {} } : response),
  }),
  wrong('description-short', 'SHOULD', 'A description is cut after 32 characters.', {
    make: keep((asked) => asked.set('Description', (asked.get('Description') ?? '').slice(0, 32))),
  }),
  wrong('description-trimmed', 'SHOULD', 'A description is kept without the space around it.', {
    make: keep((asked) => asked.set('Description', (asked.get('Description') ?? '').trim())),
  }),
  wrong('description-lower', 'MUST', 'A description is kept in small letters.', {
    make: keep((asked) => asked.set('Description', (asked.get('Description') ?? '').toLowerCase())),
  }),
  wrong('description-one-space', 'SHOULD', 'Spaces in a description are kept as one.', {
    make: keep((asked) => asked.set('Description', (asked.get('Description') ?? '').replace(/\s+/g, ' '))),
  }),
]
