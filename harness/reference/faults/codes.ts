import { answered } from './answered.ts'
import { family } from './family.ts'

/** Errors with another code or status than the documents have for their situation. */
export const codes = family('codes', {
  'unknown-parameter': [
    'A parameter that does not exist is InvalidParameterValue.',
    answered('UnknownParameter', { code: 'InvalidParameterValue' }),
  ],
  'missing-parameter': [
    'A missing parameter is InvalidParameterCombination.',
    answered('MissingParameter', { code: 'InvalidParameterCombination' }),
  ],
  'missing-parameter-status': [
    'A missing parameter has status 500.',
    answered('MissingParameter', { status: 500 }),
  ],
  'invalid-action': [
    'An action that does not exist is UnknownOperationException.',
    answered('InvalidAction', { code: 'UnknownOperationException' }),
  ],
  'invalid-action-status': [
    'An action that does not exist has status 404.',
    answered('InvalidAction', { status: 404 }),
  ],
  padded: [
    'The code of an unknown parameter stands on a line of its own.',
    answered('UnknownParameter', { code: '\n  UnknownParameter\n' }),
  ],
  'missing-action': [
    'A request without an action is InvalidParameterValue.',
    answered('MissingAction', { code: 'InvalidParameterValue' }),
  ],
  'no-such-version': [
    'A version that does not exist is InvalidParameterValue.',
    answered('NoSuchVersion', { code: 'InvalidParameterValue' }),
  ],
  'invalid-format': [
    'A disk format that does not exist is UnsupportedFormat.',
    answered('InvalidFormat', { code: 'UnsupportedFormat' }),
  ],
  'invalid-value': [
    'A word that is not in its list is BadValue.',
    answered('InvalidParameterValue', { code: 'BadValue' }),
  ],
  'invalid-value-status': [
    'A wrong value has status 503.',
    answered('InvalidParameterValue', { status: 503 }),
  ],
  'unknown-conversion-task': [
    'An unknown conversion task is InvalidConversionTaskId.NotFound.',
    answered('InvalidConversionTaskId', { code: 'InvalidConversionTaskId.NotFound' }),
  ],
  'unknown-conversion-task-status': [
    'An unknown conversion task has status 200.',
    answered('InvalidConversionTaskId', { status: 200 }),
  ],
  'malformed-conversion-task': [
    'A malformed task id is ValidationException.',
    answered('InvalidConversionTaskId.Malformed', { code: 'ValidationException' }),
  ],
  'unknown-import-task': [
    'An unknown import task is InvalidImportTaskId.NotFound.',
    {
      error: (right, { action }) =>
        /Import(Image|Snapshot)?Task/.test(action) && right.code === 'InvalidConversionTaskId'
          ? { ...right, code: 'InvalidImportTaskId.NotFound' }
          : right,
    },
  ],
  'unknown-export-task': [
    'An unknown export task is InvalidExportTaskId.NotFound, with a small d.',
    answered('InvalidExportTaskID.NotFound', { code: 'InvalidExportTaskId.NotFound' }),
  ],
  'finished-task-failure': [
    'The cancel of a finished task is an InternalError.',
    answered('DeleteConversionTaskError', { code: 'InternalError', status: 500 }),
  ],
  'failure-over-key': [
    'ImportImage fails over a KmsKeyId without Encrypted.',
    {
      error: (right, { action, wire }) =>
        action === 'ImportImage' && wire.KmsKeyId !== undefined && wire.Encrypted === undefined
          ? { ...right, code: 'InternalFailure', status: 500 }
          : right,
    },
  ],
  'empty-message': ['Messages are empty.', { error: (right) => ({ ...right, message: '' }) }],
  'finished-task': [
    'A finished task cannot be cancelled, with status 500.',
    answered('DeleteConversionTaskError', { status: 500 }),
  ],
  'finished-export': [
    'A finished export cannot be cancelled, with status 503.',
    answered('IncorrectState', { status: 503 }),
  ],
  'dry-run': [
    'A permitted dry run is DryRunSucceeded.',
    answered('DryRunOperation', { code: 'DryRunSucceeded' }),
  ],
  'dry-run-status': ['A permitted dry run has status 400.', answered('DryRunOperation', { status: 400 })],
  unauthorized: ['Who may not is AccessDenied.', answered('UnauthorizedOperation', { code: 'AccessDenied' })],
  'unauthorized-status': ['Who may not gets status 401.', answered('UnauthorizedOperation', { status: 401 })],
  'idempotent-mismatch': [
    'A token with another request is IdempotentParameterMismatchException.',
    answered('IdempotentParameterMismatch', { code: 'IdempotentParameterMismatchException' }),
  ],
  'idempotent-mismatch-status': [
    'A token with another request has status 500.',
    answered('IdempotentParameterMismatch', { status: 500 }),
  ],
  'next-token': [
    'A token for a page that is none has status 500.',
    answered('InvalidNextToken', { code: 'InternalError', status: 500 }),
  ],
  'with-prefix': [
    'Codes begin with Client.',
    { error: (right) => ({ ...right, code: `Client.${right.code}` }) },
  ],
  'with-exception': [
    'Codes end in Exception.',
    { error: (right) => ({ ...right, code: `${right.code}Exception` }) },
  ],
  'lower-case': [
    'Codes are written in lower case.',
    { error: (right) => ({ ...right, code: right.code.toLowerCase() }) },
  ],
  'as-numbers': [
    'The code of an error is its status.',
    { error: (right) => ({ ...right, code: String(right.status) }) },
  ],
  'all-500': ['Every error has status 500.', { error: (right) => ({ ...right, status: 500 }) }],
  'all-200': ['Every error has status 200.', { error: (right) => ({ ...right, status: 200 }) }],
  'all-400': ['Every error has status 400.', { error: (right) => ({ ...right, status: 400 }) }],
  'all-internal': [
    'Every wrong parameter is an InternalError with status 500.',
    { problems: (found) => found.map((each) => ({ ...each, code: 'InternalError', status: 500 })) },
  ],
})
