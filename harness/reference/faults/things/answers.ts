import type { Changes } from '../../changes.ts'
import { family } from '../family.ts'
import { answerText, successText } from './answer-text.ts'

const every = /./
const creates = /^(Create(?!Tags)|Allocate)/
const describes = /^Describe/
const removals = /^(Delete|Release)/
const requestId = /<requestId>(.*?)<\/requestId>/

/** What holds an answer together: its root, its namespace, its request id, the document as a whole. */
export const answers = family('things.answers', {
  'root-of-another': [
    'What is made is answered under the root of CreateSubnet, whatever it is.',
    successText(creates, (right, action) => right.replaceAll(`${action}Response`, 'CreateSubnetResponse')),
  ],
  'root-of-another-list': [
    'Every list is answered under the root of DescribeVolumes.',
    successText(describes, (right, action) =>
      right.replaceAll(`${action}Response`, 'DescribeVolumesResponse'),
    ),
  ],
  'root-without-response': [
    'The root is the name of the operation alone.',
    successText(every, (right, action) => right.replaceAll(`${action}Response`, action)),
  ],
  'root-result': [
    'The root ends in Result.',
    successText(every, (right, action) => right.replaceAll(`${action}Response`, `${action}Result`)),
  ],
  'root-small': [
    'The root of a removal begins with a small letter.',
    successText(removals, (right, action) =>
      right.replaceAll(`${action}Response`, `${action[0]!.toLowerCase()}${action.slice(1)}Response`),
    ),
  ],
  'result-within': [
    'The members stand in a result inside the root, as in awsQuery.',
    successText(every, (right, action) =>
      right
        .replace('</requestId>', `$&<${action}Result>`)
        .replace(`</${action}Response>`, `</${action}Result>$&`),
    ),
  ],
  'request-id-in-metadata': [
    'The request id stands in ResponseMetadata, as in awsQuery.',
    successText(every, (right) =>
      right.replace(requestId, '<ResponseMetadata><RequestId>$1</RequestId></ResponseMetadata>'),
    ),
  ],
  'request-id-capital': [
    'The request id of a list is spelt RequestId.',
    successText(describes, (right) => right.replace(requestId, '<RequestId>$1</RequestId>')),
  ],
  'request-id-of-errors': [
    'The request id of a removal is spelt requestID.',
    successText(removals, (right) => right.replace(requestId, '<requestID>$1</requestID>')),
  ],
  'request-id-none': [
    'What is made is answered without a request id.',
    successText(creates, (right) => right.replace(requestId, '')),
  ],
  'request-id-same': [
    'Every answer has the same request id.',
    answerText(every, (right) =>
      right.replace(/(<request(?:Id|ID)>)[^<]*/i, '$159dbff89-35bd-4eac-99ed-be587EXAMPLE'),
    ),
  ],
  'namespace-none': [
    'Lists have no namespace.',
    successText(describes, (right) => right.replace(/ xmlns="[^"]*"/, '')),
  ],
  'namespace-old': [
    'The namespace is that of an older version.',
    successText(every, (right) => right.replace(/doc\/[\d-]+\//, 'doc/2013-10-15/')),
  ],
  'namespace-of-another-service': [
    'The namespace is that of EC2, whatever the service.',
    successText(every, (right) =>
      right.replace(/xmlns="[^"]*"/, 'xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"'),
    ),
  ],
  'removal-empty': [
    'A removal answers with no document at all.',
    responding(removals, (right) => ({ ...right, body: '' })),
  ],
  'removal-no-content': [
    'A removal answers 204, without a body.',
    responding(removals, (right) => ({ ...right, status: 204, body: '' })),
  ],
  'removal-return-alone': [
    'A removal answers with a return and nothing around it.',
    successText(removals, () => '<?xml version="1.0" encoding="UTF-8"?><return>true</return>'),
  ],
  'removal-null': ['A removal answers with the word null.', successText(removals, () => 'null')],
  'made-as-201': [
    'What is made is answered with status 201.',
    responding(creates, (right) => (right.status === 200 ? { ...right, status: 201 } : right)),
  ],
  'list-as-500': [
    'A list is answered with status 500.',
    responding(describes, (right) => (right.status === 200 ? { ...right, status: 500 } : right)),
  ],
  'not-closed': [
    'The document of a list breaks off before its last tag.',
    successText(describes, (right, action) => right.replace(`</${action}Response>`, '')),
  ],
  'ampersand-bare': [
    'A template that fills in texts leaves an & bare.',
    successText(every, (right) => right.replaceAll('&amp;', '&').replace('</requestId>', '$&<note>&</note>')),
  ],
  'declaration-late': [
    'A blank line stands before the XML declaration.',
    successText(every, (right) => `\n${right}`),
  ],
  'as-json': [
    'Lists are JSON.',
    successText(describes, (right) => JSON.stringify({ requestId: requestId.exec(right)?.[1], items: [] })),
  ],
})

function responding(actions: RegExp, change: Change): Partial<Changes> {
  return { response: (right, { action }) => (actions.test(action) ? change(right) : right) }
}
type Response = ReturnType<Changes['response']>
type Change = (right: Response) => Response
