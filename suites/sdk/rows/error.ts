import { errors, from, type Rows } from './row.ts'

/** What is made of an error. */
export const errorRows = {
  'client.error.raised': {
    level: 'MUST',
    text: 'An error is handed to the caller as an error.',
    why: 'A caller who sees a success goes on as if the call was made.',
    source: errors('Example error response'),
  },
  'client.error.code': {
    level: 'MUST',
    text: 'The code of an error is handed on.',
    why: 'It is all that a program can decide by.',
    source: errors('Example error response'),
  },
  'client.error.message': {
    level: 'MUST',
    text: 'The message of an error is handed on as it stands.',
    why: 'It says to a person what to mend.',
    source: errors('Example error response'),
  },
  'client.error.status': {
    level: 'SHOULD',
    text: 'The HTTP status of an error is handed on.',
    why: 'It tells the fault of the caller from that of the service.',
    source: from('observed')('HTTP 412 of a dry run'),
  },
  'client.error.request-id': {
    level: 'SHOULD',
    text: 'The request id of an error is handed on; it stands there as RequestID.',
    why: 'Support asks for it. A header that says it too is no part of the documents.',
    source: errors('Example error response'),
  },
  'client.error.dry-run': {
    level: 'MUST',
    text: 'A dry run that is granted is an error of the code DryRunOperation.',
    why: 'A caller who probes permissions looks for this code.',
    source: from('boto3-describe-conversion-tasks')('DryRun'),
  },
  'client.error.html': {
    level: 'MUST',
    text: 'A 500 with an HTML page is an error, not an empty success.',
    why: 'Proxies and emulators answer so.',
    source: errors('Server error codes'),
  },
  'client.error.empty-body': {
    level: 'MUST',
    text: 'An error status without a body is an error, not an empty success.',
    why: 'Load balancers and proxies answer so.',
    source: errors('Server error codes'),
  },
  'client.error.bare-status': {
    level: 'SHOULD',
    text: 'The HTTP status of an error without XML, or without a body, is handed on.',
    why: 'It is all that is known of it: a caller who sees a parser fail does not know what did.',
    source: errors('Server error codes'),
  },
  'client.error.redirect': {
    level: 'MUST',
    text: 'A redirect that leads nowhere is an error, not an empty success.',
    why: 'Nothing was answered: proxies and wrong endpoints redirect.',
    source: errors('Example error response'),
  },
} satisfies Rows
