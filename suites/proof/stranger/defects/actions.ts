import { forged } from '../credentials.ts'
import type { Ask, Refusal } from '../nouns.ts'
import { operations } from '../operations.ts'
import { refusal } from '../refusals.ts'
import type { Defect } from '../twist.ts'
import { pass, refuseWith, wrong } from './wrong.ts'

const anyCase = (ask: Ask): Ask => {
  const action = Object.keys(operations).find((name) => name.toLowerCase() === ask.action.toLowerCase())
  return action ? { ...ask, action } : ask
}

const notYet = (action: string): Defect =>
  wrong(
    `action-absent-${action}`,
    'MUST',
    `${action} is not there at 2013-02-01, though that version has it.`,
    {
      at: action,
      in: '2013-02-01',
      object: () =>
        refusal('action', action, 'InvalidAction', `The action ${action} is not valid for this web service.`),
    },
  )

const onlyOf =
  (about: (refused: Refusal) => boolean, change: Partial<Refusal> | undefined) =>
  (refused: Refusal): Refusal | undefined =>
    about(refused) ? (change ? { ...refused, ...change } : undefined) : refused

const isNoAction = ({ code }: Refusal) => code === 'MissingAction'
const isUnknownAction = ({ code }: Refusal) => code === 'InvalidAction'
const isExpired = ({ code }: Refusal) => code === 'RequestExpired'
const isNoVersion = ({ code }: Refusal) => code === 'NoSuchVersion'

/** Requests that ask for no operation of the version, and requests that nobody signed. */
export const actionDefects: readonly Defect[] = [
  wrong('action-any-case', 'SHOULD', 'The name of an action is read without regard for case.', {
    ask: anyCase,
  }),
  wrong('action-missing-code', 'MUST', 'A request without Action is an InternalError.', {
    refuse: onlyOf(isNoAction, { code: 'InternalError', status: 500 }),
  }),
  wrong('action-missing-404', 'SHOULD', 'A request without Action is a NotFound with status 404.', {
    refuse: onlyOf(isNoAction, { code: 'NotFound', status: 404 }),
  }),
  wrong('action-unknown-code', 'MUST', 'An unknown action is UnknownOperationException.', {
    refuse: onlyOf(isUnknownAction, { code: 'UnknownOperationException' }),
  }),
  wrong('action-unknown-not-implemented', 'MUST', 'An unknown action is NotImplemented with status 501.', {
    refuse: onlyOf(isUnknownAction, { code: 'NotImplemented', status: 501 }),
  }),
  wrong('action-unknown-internal', 'MUST', 'An unknown action is an InternalFailure with status 500.', {
    refuse: onlyOf(isUnknownAction, { code: 'InternalFailure', status: 500 }),
  }),
  wrong('action-unknown-parameter', 'MUST', 'An unknown action is an UnknownParameter.', {
    refuse: onlyOf(isUnknownAction, { code: 'UnknownParameter' }),
  }),
  wrong('version-any', 'MUST', 'A version that never was is taken for the latest.', {
    ask: (ask) =>
      /^\d{4}-/.test(ask.version) && ask.version !== '2013-02-01' ? { ...ask, version: '2016-11-15' } : ask,
  }),
  wrong('version-unread', 'MUST', 'The version is not read: every request is one of 2016-11-15.', {
    ask: (ask) => (ask.version ? { ...ask, version: '2016-11-15' } : ask),
  }),
  wrong('version-code', 'MUST', 'A version that never was is an InvalidParameterValue.', {
    refuse: onlyOf(isNoVersion, { code: 'InvalidParameterValue' }),
  }),
  wrong('version-code-action', 'MUST', 'A version that never was is an InvalidAction.', {
    refuse: onlyOf(isNoVersion, { code: 'InvalidAction' }),
  }),
  wrong('version-old-refused', 'MUST', 'The version 2013-02-01 does not exist.', {
    object: ({ version }) =>
      version === '2013-02-01'
        ? refusal('version', version, 'NoSuchVersion', 'The requested version does not exist')
        : undefined,
  }),
  wrong('version-missing-500', 'SHOULD', 'A request without Version is an InternalError.', {
    refuse: onlyOf(({ step, about }) => step === 'version' && about === 'Version', {
      code: 'InternalError',
      status: 500,
    }),
  }),
  wrong('version-old-has-images', 'SHOULD', 'ImportImage can be asked for at 2013-02-01.', {
    at: 'ImportImage',
    in: '2013-02-01',
    ask: (ask) => ({ ...ask, version: '2016-11-15' }),
  }),
  wrong('version-old-has-exports', 'SHOULD', 'DescribeExportImageTasks can be asked for at 2013-02-01.', {
    at: 'DescribeExportImageTasks',
    in: '2013-02-01',
    ask: (ask) => ({ ...ask, version: '2016-11-15' }),
  }),
  wrong('version-old-has-import-cancel', 'SHOULD', 'An id is looked for by CancelImportTask at 2013-02-01.', {
    at: 'CancelImportTask',
    in: '2013-02-01',
    refuse: pass('action'),
  }),
  ...['CreateInstanceExportTask', 'DescribeExportTasks', 'CancelExportTask'].map(notYet),
  wrong('version-old-no-reason', 'MUST', 'CancelConversionTask has no ReasonMessage at 2013-02-01.', {
    at: 'CancelConversionTask',
    in: '2013-02-01',
    rows: (rows) => rows.filter(({ name }) => name !== 'ReasonMessage'),
  }),
  wrong('version-old-no-filter', 'MUST', 'DescribeConversionTasks has no Filter at 2013-02-01.', {
    at: 'DescribeConversionTasks',
    in: '2013-02-01',
    rows: (rows) => rows.filter(({ name }) => !name.startsWith('Filter')),
  }),
  wrong('version-old-no-security-group', 'MUST', 'ImportInstance has no SecurityGroup at 2013-02-01.', {
    at: 'ImportInstance',
    in: '2013-02-01',
    rows: (rows) => rows.filter(({ name }) => !name.includes('SecurityGroup')),
  }),
  wrong('version-old-user-data', 'MUST', 'ImportInstance has no plain UserData at 2013-02-01.', {
    at: 'ImportInstance',
    in: '2013-02-01',
    rows: (rows) => rows.filter(({ name }) => name !== 'LaunchSpecification.UserData'),
  }),
  wrong(
    'version-recent-security-group',
    'SHOULD',
    'ImportInstance still takes SecurityGroup at 2016-11-15.',
    {
      at: 'ImportInstance',
      in: '2016-11-15',
      refuse: pass('unknown', /SecurityGroup/),
    },
  ),
  wrong('version-recent-filter', 'SHOULD', 'DescribeConversionTasks still takes Filter at 2016-11-15.', {
    at: 'DescribeConversionTasks',
    in: '2016-11-15',
    refuse: pass('unknown', /^Filter/),
  }),
  wrong('unsigned-taken', 'MUST', 'A request that nobody signed is answered.', {
    refuse: pass('credentials'),
  }),
  wrong('unsigned-describes', 'MUST', 'A request to describe that nobody signed is answered.', {
    at: 'DescribeConversionTasks DescribeImportImageTasks DescribeExportTasks',
    refuse: pass('credentials'),
  }),
  wrong('stale-taken', 'SHOULD', 'Verifies secrets, and answers what was signed hours ago.', {
    object: (ask, world) => {
      const refused = forged(ask, world.now(), (key) => (key === 'test' ? 'test' : ''))
      return refused && isExpired(refused) ? undefined : refused
    },
  }),
  wrong('unsigned-500', 'MUST', 'A request that nobody signed is an InternalError.', {
    refuse: refuseWith('credentials', { code: 'InternalError', status: 500 }),
  }),
  wrong('unsigned-code', 'MUST', 'A request that nobody signed is an InvalidParameterValue.', {
    refuse: refuseWith('credentials', { code: 'InvalidParameterValue', status: 400 }),
  }),
  wrong('unsigned-404', 'SHOULD', 'A request that nobody signed is answered with status 404.', {
    refuse: refuseWith('credentials', { code: 'NotFound', status: 404 }),
  }),
  wrong(
    'signed-by-query-refused',
    'MUST',
    'A request that is signed in its query string counts as unsigned.',
    {
      object: ({ signed }) =>
        signed.has('X-Amz-Signature')
          ? refusal(
              'credentials',
              '',
              'MissingAuthenticationToken',
              'Request is missing Authentication Token',
            )
          : undefined,
    },
  ),
  wrong('version-lower-keys', 'MUST', 'Version is read in small letters only, so that it always lacks.', {
    object: ({ version }) =>
      version
        ? refusal('version', 'Version', 'MissingParameter', 'The request must contain the parameter version')
        : undefined,
  }),
]
