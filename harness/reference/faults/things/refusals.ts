import type { Failure } from '../../api-error.ts'
import type { Changes } from '../../changes.ts'
import { answered, overlooked } from '../answered.ts'
import { family } from '../family.ts'

const failure = (right: Failure): Failure => ({ ...right, code: 'InternalError', status: 500 })
const failing = (codes: RegExp): Partial<Changes> => ({
  error: (right) => (codes.test(right.code) ? failure(right) : right),
})
const coded = (codes: RegExp, code: string): Partial<Changes> => ({
  error: (right) => (codes.test(right.code) ? { ...right, code } : right),
})
const unheeded = (messages: RegExp): Partial<Changes> => ({
  problems: (found) => found.filter(({ message }) => !messages.test(message)),
})

/** What is wrong and accepted, or refused in a way that helps nobody. */
export const refusals = family('things.refusals', {
  'missing-accepted': ['A required parameter can be left out.', overlooked('MissingParameter')],
  'missing-fails': [
    'A required parameter that is left out is an internal failure.',
    failing(/^MissingParameter$/),
  ],
  'missing-as-type': [
    'A required parameter that is left out is InvalidAction.',
    answered('MissingParameter', { code: 'InvalidAction' }),
  ],
  'unknown-accepted': ['A parameter that there is not is passed over.', overlooked('UnknownParameter')],
  'unknown-fails': ['A parameter that there is not is an internal failure.', failing(/^UnknownParameter$/)],
  'unknown-as-missing': [
    'A parameter that there is not is MissingParameter.',
    answered('UnknownParameter', { code: 'MissingParameter' }),
  ],
  'type-accepted': [
    'A word is taken where a number or a truth value belongs.',
    overlooked('InvalidParameterValue', 'InvalidParameter'),
  ],
  'word-accepted': ['A word that an enum does not have is taken.', unheeded(/ Expected one of /)],
  'list-from-0-accepted': ['A list that is counted from 0 is passed over.', unheeded(/ is not counted /)],
  'type-fails': ['A word where a number belongs is an internal failure.', failing(/^InvalidParameterValue$/)],
  'type-as-auth': [
    'A word where a number belongs is AuthFailure.',
    answered('InvalidParameterValue', { code: 'AuthFailure', status: 401 }),
  ],
  'parent-unknown-accepted': ['Things can be made on what is not there.', { standing: () => false }],
  'not-found-fails': ['An id that nothing has is an internal failure.', failing(/NotFound$|^InvalidID$/)],
  'not-found-plain': [
    'An id that nothing has is NotFound, whatever it is of.',
    coded(/NotFound$|^InvalidID$/, 'NotFound'),
  ],
  'not-found-denied': [
    'An id that nothing has is UnauthorizedOperation.',
    coded(/NotFound$|^InvalidID$/, 'UnauthorizedOperation'),
  ],
  'not-found-of-rest': [
    'An id that nothing has is ResourceNotFoundException.',
    coded(/NotFound$|^InvalidID$/, 'ResourceNotFoundException'),
  ],
  'not-found-as-action': [
    'An id that nothing has is InvalidAction, as if there were no such operation.',
    coded(/NotFound$|^InvalidID$/, 'InvalidAction'),
  ],
  'malformed-fails': ['A text that is no id is an internal failure.', failing(/\.Malformed$/)],
  'malformed-accepted': [
    'A text that is no id is a success.',
    {
      outcome: (right) =>
        'error' in right && right.error.code.endsWith('.Malformed') ? { value: {} } : right,
    },
  ],
  'denied-allowed': ['Who may do nothing may do everything.', { denied: () => false }],
  'denied-fails': ['Who may do nothing causes an internal failure.', failing(/^UnauthorizedOperation$/)],
  'denied-code': [
    'Who may do nothing is told AccessDeniedException.',
    answered('UnauthorizedOperation', { code: 'AccessDeniedException' }),
  ],
  'tags-refused': [
    'TagSpecification is a parameter that there is not.',
    {
      problems: (found, { params }) =>
        params.TagSpecifications
          ? [{ code: 'UnknownParameter', message: 'TagSpecification', status: 400 }]
          : found,
    },
  ],
  'lists-refused': [
    'A list without a request for one thing is refused.',
    {
      problems: (found, { params, action }) =>
        action.startsWith('Describe') && !Object.keys(params).length
          ? [{ code: 'MissingParameter', message: 'Ids', status: 400 }]
          : found,
    },
  ],
  'made-fails': [
    'One operation of many fails within the service.',
    {
      outcome: (right, { action }) =>
        action === 'CreateSnapshot' && 'value' in right
          ? { error: { code: 'InternalFailure', message: 'NoneType', status: 500 } }
          : right,
    },
  ],
  'all-unavailable': [
    'Everything that takes away is not implemented, with status 501.',
    {
      outcome: (right, { action }) =>
        action.startsWith('Delete')
          ? { error: { code: 'NotImplemented', message: `${action} is not implemented`, status: 501 } }
          : right,
    },
  ],
})
