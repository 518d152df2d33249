import type { Changes, Outcome } from '../../changes.ts'
import type { Context } from '../../context.ts'
import { answered } from '../answered.ts'
import { family } from '../family.ts'
import { withoutParameter } from './without-parameter.ts'

const isGranted = (outcome: Outcome): boolean =>
  'error' in outcome && outcome.error.code === 'DryRunOperation'

/** A dry run that is no rehearsal. */
export const dryRun = family('things.dry-run', {
  'acts-on-making': ['A dry run makes the thing.', acting(/^(Create(?!Tags)|Allocate)/)],
  'acts-on-removal': ['A dry run takes the thing away.', acting(/^(Delete(?!Tags)|Release)/)],
  'acts-on-tags': ['A dry run of CreateTags puts the tags on.', acting(/^CreateTags$/)],
  'acts-on-untagging': ['A dry run of DeleteTags takes the tags off.', acting(/^DeleteTags$/)],
  ignored: ['DryRun is not heeded: the call is made.', { dryRun: () => 'no' }],
  'ignored-by-lists': [
    'DryRun is not heeded by what describes.',
    { dryRun: (right, { action }) => (action.startsWith('Describe') ? 'no' : right) },
  ],
  'ignored-by-removals': [
    'DryRun is not heeded by what takes away.',
    { dryRun: (right, { action }) => (/^(Delete|Release)/.test(action) ? 'no' : right) },
  ],
  'ignored-for-nat-gateways': [
    'One operation of many does not heed DryRun.',
    { dryRun: (right, { action }) => (action === 'CreateNatGateway' ? 'no' : right) },
  ],
  succeeds: [
    'A dry run is answered as a success that made nothing.',
    { outcome: (right) => (isGranted(right) ? { value: {} } : right) },
  ],
  'status-400': [
    'DryRunOperation is answered with status 400.',
    answered('DryRunOperation', { status: 400 }),
  ],
  'status-200': [
    'DryRunOperation is answered with status 200.',
    answered('DryRunOperation', { status: 200 }),
  ],
  'code-name': ['The code of a dry run is DryRun.', answered('DryRunOperation', { code: 'DryRun' })],
  refused: [
    'A dry run is refused, as if the caller had not the right to the call.',
    answered('DryRunOperation', { code: 'UnauthorizedOperation', status: 403 }),
  ],
  'for-anyone': [
    'A dry run tells everybody that the call would succeed.',
    { denied: (right, { wire }) => right && wire.DryRun !== 'true' },
  ],
  unknown: ['No operation knows DryRun.', withoutParameter('DryRun')],
  'false-as-true': [
    'DryRun=false is taken for a dry run.',
    { dryRun: (right, { params }) => (params.DryRun === false ? 'answers' : right) },
  ],
  always: [
    'Whatever makes something answers as if it were a dry run.',
    { dryRun: (right, { action }) => (/^CreateVolume$/.test(action) ? 'answers' : right) },
  ],
})

function acting(actions: RegExp): Partial<Changes> {
  return {
    dryRun: (right, { action }: Context) => (right === 'answers' && actions.test(action) ? 'acts' : right),
  }
}
