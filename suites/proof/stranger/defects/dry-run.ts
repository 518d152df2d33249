import { plain } from '../choices.ts'
import { digits } from '../ids.ts'
import type { Ask, World } from '../nouns.ts'
import { operationOf, prefixes } from '../operations.ts'
import { refusal } from '../refusals.ts'
import type { Defect, Twist } from '../twist.ts'
import { create, namedIds, stop } from '../world.ts'
import { pass, refuseWith, row, wrong } from './wrong.ts'

const dry: NonNullable<Twist['refuse']> = pass('dry-run')

/** Does what a refused dry run asked for. */
function actAnyway(ask: Ask, world: World): void {
  if (operationOf(ask.action)?.deed === 'create') create(ask, world, plain, {})
  for (const id of operationOf(ask.action)?.deed === 'cancel' ? namedIds(ask) : []) stop(id, world)
}

const acting = (action: string): Defect =>
  wrong(`dry-run-acts-${action}`, 'MUST', `A dry run of ${action} answers DryRunOperation, and acts.`, {
    at: action,
    afterwards: (refused, ask, world) => {
      if (refused.step === 'dry-run') actAnyway(ask, world)
    },
  })

const unread = (action: string): Defect =>
  wrong(`dry-run-unread-${action}`, 'MUST', `${action} does not look at DryRun, and acts.`, {
    at: action,
    refuse: dry,
  })

const unknown = (action: string): Defect =>
  wrong(`dry-run-unknown-${action}`, 'MUST', `${action} has no parameter DryRun.`, {
    at: action,
    rows: (rows) => rows.filter(({ name }) => name !== 'DryRun'),
  })

const changing = [
  'ImportVolume',
  'ImportInstance',
  'ImportImage',
  'ImportSnapshot',
  'ExportImage',
  'CancelConversionTask',
  'CancelImportTask',
]
const looking = [
  'DescribeConversionTasks',
  'DescribeImportImageTasks',
  'DescribeImportSnapshotTasks',
  'DescribeExportImageTasks',
]

/** What is wrong with a dry run. */
export const dryRunDefects: readonly Defect[] = [
  ...changing.map(acting),
  ...[...changing, ...looking].map(unread),
  ...['ImportVolume', 'ImportSnapshot', 'CancelImportTask', 'DescribeExportImageTasks'].map(unknown),
  wrong('dry-run-code', 'MUST', 'A dry run is answered with the code DryRun.', {
    refuse: refuseWith('dry-run', { code: 'DryRun' }),
  }),
  wrong('dry-run-unauthorized', 'MUST', 'A dry run that is allowed is answered UnauthorizedOperation.', {
    refuse: refuseWith('dry-run', { code: 'UnauthorizedOperation', status: 403 }),
  }),
  wrong('dry-run-400', 'SHOULD', 'A dry run is answered with status 400.', {
    refuse: refuseWith('dry-run', { status: 400 }),
  }),
  wrong('dry-run-403', 'SHOULD', 'A dry run is answered with status 403.', {
    refuse: refuseWith('dry-run', { status: 403 }),
  }),
  wrong('dry-run-200', 'MUST', 'The error of a dry run comes with status 200.', {
    refuse: refuseWith('dry-run', { status: 200 }),
  }),
  wrong('dry-run-500', 'MUST', 'A dry run is answered with status 500.', {
    refuse: refuseWith('dry-run', { status: 500 }),
  }),
  wrong('dry-run-false-is-dry', 'MUST', 'DryRun is taken for true, whatever its value.', {
    object: ({ params }) =>
      params.get('DryRun') === 'false'
        ? refusal(
            'dry-run',
            'DryRun',
            'DryRunOperation',
            'Request would have succeeded, but DryRun flag is set.',
          )
        : undefined,
  }),
  wrong('dry-run-false-unknown', 'MUST', 'DryRun=false is not recognized.', {
    object: ({ params }) =>
      params.get('DryRun') === 'false'
        ? refusal('unknown', 'DryRun', 'UnknownParameter', 'The parameter DryRun is not recognized')
        : undefined,
  }),
  wrong('dry-run-empty-success', 'MUST', 'A dry run is answered with an empty success.', {
    http: (response, { action }) =>
      response.status === 412
        ? {
            ...response,
            status: 200,
            body: `<${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"/>`,
          }
        : response,
  }),
  wrong('dry-run-made-up', 'MUST', 'A dry run of ImportImage answers with a task that is never made.', {
    at: 'ImportImage',
    http: (response) =>
      response.status === 412
        ? { ...response, status: 200, body: madeUp(`${prefixes.image}${digits('none', 17)}`) }
        : response,
  }),
  wrong(
    'dry-run-of-cancel-succeeds',
    'MUST',
    'A dry run of a cancel answers return true, and does nothing.',
    {
      at: 'CancelConversionTask',
      http: (response) =>
        response.status === 412
          ? { ...response, status: 200, body: String(response.body).replace(/<Response>.*/s, cancelled) }
          : response,
    },
  ),
  wrong('dry-run-uses-token', 'MUST', 'A dry run uses up its client token.', {
    afterwards: (refused, ask, world) => {
      const token = ask.params.get('ClientToken')
      if (refused.step === 'dry-run' && token)
        world.tokens.set(`${ask.action} ${token}`, { print: 'dry', id: '' })
    },
  }),
  wrong('dry-run-old', 'SHOULD', 'ImportVolume takes DryRun at 2013-02-01, which has none.', {
    at: 'ImportVolume',
    in: '2013-02-01',
    refuse: pass('unknown', /^DryRun$/),
  }),
  wrong('dry-run-capital-only', 'MUST', 'DryRun is wanted as True or False.', {
    rows: row('DryRun', { type: 'string', choices: ['True', 'False'] }),
  }),
]

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"'
const cancelled = `<CancelConversionTaskResponse ${space}><requestId>0</requestId><return>true</return></CancelConversionTaskResponse>`
const madeUp = (id: string) =>
  `${head}<ImportImageResponse ${space}><requestId>0</requestId><importTaskId>${id}</importTaskId><status>active</status></ImportImageResponse>`
