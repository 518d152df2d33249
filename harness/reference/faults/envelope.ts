import { family } from './family.ts'
import { rewritten } from './shown.ts'

/** What stands around an answer: namespace, request id, the document of an error. */
export const envelope = family('envelope', {
  'namespace-of-latest': [
    'Every answer is in the namespace of 2016-11-15, whatever Version was sent.',
    rewritten('*', /doc\/[\d-]+\//, 'doc/2016-11-15/'),
  ],
  'namespace-of-first': [
    'Every answer is in the namespace of 2013-02-01, whatever Version was sent.',
    rewritten('*', /doc\/[\d-]+\//, 'doc/2013-02-01/'),
  ],
  'namespace-fixed': [
    'Every answer is in the namespace of 2014-06-15.',
    rewritten('*', /doc\/[\d-]+\//, 'doc/2014-06-15/'),
  ],
  'namespace-none': ['No answer has a namespace.', rewritten('*', / xmlns="[^"]*"/, '')],
  'namespace-host': [
    'The namespace names another service.',
    rewritten('*', 'http://ec2.amazonaws.com/doc', 'http://compute.example.com/doc'),
  ],
  'namespace-https': ['The namespace begins with https.', rewritten('*', 'http://ec2', 'https://ec2')],
  'namespace-on-members': [
    'The namespace stands on the members and not on the root.',
    rewritten(
      'DescribeExportTasks',
      /( xmlns="[^"]*")>(<requestId>.*?<\/requestId>)<exportTaskSet/,
      '>$2<exportTaskSet$1',
    ),
  ],
  'namespace-undone': [
    'The task is taken out of the namespace.',
    rewritten('ImportVolume', '<conversionTask>', '<conversionTask xmlns="">'),
  ],
  'request-id-none': ['A success has no requestId.', rewritten('*', /<requestId>.*?<\/requestId>/, '')],
  'request-id-empty': [
    'The requestId of a success is empty.',
    rewritten('*', /<requestId>.*?<\/requestId>/, '<requestId/>'),
  ],
  'request-id-capital': [
    'A success spells it RequestID.',
    rewritten('*', /<(\/?)requestId>/, '<$1RequestID>'),
  ],
  'request-id-aws-query': [
    'A success spells it RequestId.',
    rewritten('*', /<(\/?)requestId>/, '<$1RequestId>'),
  ],
  'error-of-aws-query': [
    'An error is ErrorResponse/Error with RequestId, as in awsQuery.',
    rewritten(
      '*',
      /<Response><Errors>(<Error>[\s\S]*<\/Error>)<\/Errors><RequestID>(.*?)<\/RequestID><\/Response>/,
      '<ErrorResponse>$1<RequestId>$2</RequestId></ErrorResponse>',
    ),
  ],
  'error-root': [
    'The root of an error is ErrorResponse.',
    rewritten('*', /<(\/?)Response>/, '<$1ErrorResponse>'),
  ],
  'error-root-of-action': [
    'The root of an error is that of the success.',
    { xml: (text, { action }) => text.replace(/<(\/?)Response>/g, `<$1${action || 'Unknown'}Response>`) },
  ],
  'error-without-errors': ['Error stands under Response, without Errors.', rewritten('*', /<\/?Errors>/, '')],
  'error-without-error': [
    'Code and Message stand under Errors, without Error.',
    rewritten('*', /<\/?Error>/, ''),
  ],
  'error-of-s3': [
    'An error is an Error alone, as that of S3.',
    rewritten('*', /<Response><Errors>([\s\S]*)<\/Errors>[\s\S]*<\/Response>/, '$1'),
  ],
  'error-lower-case': [
    'An error has code and message in lower case.',
    rewritten('*', /<(\/?)(Code|Message)>/, (_, slash = '', name = '') => `<${slash}${name.toLowerCase()}>`),
  ],
  'error-as-attributes': [
    'Code and Message of an error are attributes.',
    rewritten(
      '*',
      /<Error><Code>(.*?)<\/Code><Message>[^<]*<\/Message><\/Error>/,
      '<Error Code="$1" Message="wrong"/>',
    ),
  ],
  'error-code-empty': ['An error has an empty Code.', rewritten('*', /<Code>.*?<\/Code>/, '<Code/>')],
  'error-without-code': ['An error has no Code.', rewritten('*', /<Code>.*?<\/Code>/, '')],
  'error-without-message': ['An error has no Message.', rewritten('*', /<Message>[\s\S]*?<\/Message>/, '')],
  'error-request-id-none': ['An error has no RequestID.', rewritten('*', /<RequestID>.*?<\/RequestID>/, '')],
  'error-request-id-small': [
    'An error spells it requestId.',
    rewritten('*', /<(\/?)RequestID>/, '<$1requestId>'),
  ],
  'error-request-id-within': [
    'The RequestID of an error stands in Errors.',
    rewritten('*', /<\/Errors>(<RequestID>.*?<\/RequestID>)/, '$1</Errors>'),
  ],
})
