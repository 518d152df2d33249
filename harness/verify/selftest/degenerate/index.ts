import type { Handler } from '../in-process.ts'
import { asked } from './asked.ts'
import { byShape } from './by-shape.ts'
import { always, type Degenerate } from './degenerate.ts'
import { echoed } from './echoed.ts'
import { emptySuccess } from './empty-success.ts'
import { errorXml } from './error-xml.ts'
import { goldenAnswer } from './golden-answer.ts'
import { randomValues, wrongValues } from './values.ts'

const html = '<!DOCTYPE html><html><body><h1>It works!</h1></body></html>'
const buckets =
  '<?xml version="1.0"?><ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Owner><ID>a</ID></Owner><Buckets/></ListAllMyBucketsResult>'
const row = (id: string, text: string, make: Degenerate['make']): Degenerate => ({ id, text, make })

/** Targets that understand nothing: no case may hold on any of them. */
export const degenerates: readonly Degenerate[] = [
  row('empty-400', 'Answers everything with 400 and nothing.', always(400, '')),
  row('invalid-action', 'Answers everything with InvalidAction.', always(400, errorXml('InvalidAction'))),
  row(
    'missing-parameter',
    'Answers everything with MissingParameter.',
    always(400, errorXml('MissingParameter')),
  ),
  row(
    'unknown-parameter',
    'Answers everything with UnknownParameter.',
    always(400, errorXml('UnknownParameter')),
  ),
  row(
    'invalid-value',
    'Answers everything with InvalidParameterValue.',
    always(400, errorXml('InvalidParameterValue')),
  ),
  row('dry-run', 'Answers everything with DryRunOperation.', always(412, errorXml('DryRunOperation'))),
  row(
    'unauthorized',
    'Answers everything with UnauthorizedOperation.',
    always(403, errorXml('UnauthorizedOperation')),
  ),
  row('unavailable', 'Answers everything with an error of its own.', always(500, errorXml('InternalError'))),
  row('empty-200', 'Answers everything with 200 and nothing.', always(200, '')),
  row('html-200', 'Answers everything with a page.', always(200, html, 'text/html')),
  row('html-500', 'Answers everything with a page that says sorry.', always(500, html, 'text/html')),
  row('json', 'Answers everything with JSON.', always(200, '{}', 'application/json')),
  row('not-found', 'Finds nothing at all.', always(404, '', 'text/plain')),
  row('root-only', 'Answers with the right root and nothing in it.', rooted('')),
  row(
    'root-and-return',
    'Answers every action with return true.',
    rooted('<requestId>a</requestId><return>true</return>'),
  ),
  row('echo', 'Writes what it was asked as XML.', () => echoed),
  row('wrong-values', 'Answers in the right shape with values of its own.', byShape(wrongValues)),
  row('random-values', 'Answers in the right shape with random values.', byShape(randomValues)),
  row('golden', 'Answers with the example of the action.', replayed),
  row(
    'import-volume',
    'Answers everything with the example of ImportVolume.',
    always(200, goldenAnswer('ImportVolume', '2016-11-15')!),
  ),
  row('buckets', 'Is another service, and lists its buckets.', always(200, buckets, 'application/xml')),
  row('closed', 'Closes every connection.', () => () => undefined),
]

/** The root of a success around this text. */
function rooted(inside: string): Degenerate['make'] {
  return () => (request) => {
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: emptySuccess(asked(request), inside),
    }
  }
}

function replayed(): Handler {
  return (request) => {
    const about = asked(request)
    const body = goldenAnswer(about.action, about.version) ?? emptySuccess(about)
    return { status: 200, headers: { 'content-type': 'text/xml' }, body }
  }
}
