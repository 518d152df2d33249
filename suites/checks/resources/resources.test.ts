import { expect, test } from 'vitest'
import type { Changes } from '../../../harness/reference/changes.ts'
import { runResources } from '../../resources/bench.fixture.ts'

const owed = [
  'CreateVpc.own-id',
  'CreateVpc.repeats',
  'CreateVpc.tags',
  'CreateVpc.dry-run-only',
  'CreateVolume.token',
  'DescribeVpcs.shown-by-id',
  'DescribeVpcs.shown-in-list',
  'DescribeVpcs.pages',
  'DescribeVpcs.stays',
  'DescribeVpcs.by-tag',
  'DescribeVpcs.tagged-later',
  'CreateVpc.id-form',
  'DescribeVpcs.by-member',
  'AssociateVpcCidrBlock.takes-effect',
  'DescribeVolumes.settles',
  'DeleteVpc.gone',
  'DeleteVpc.dry-run-only',
  'DescribeTags.lists-tags',
]

test('a target that keeps what it makes is held to all of it', async () => {
  const { statuses } = await runResources()
  for (const id of owed) expect([id, statuses.get(id)]).toEqual([id, 'passed'])
})

const wrong: readonly (readonly [clause: string, text: string, change: Partial<Changes>])[] = [
  ['CreateVpc.own-id', 'gives one id to all', { newId: (right) => right.replace(/-.*/, '-1') }],
  [
    'CreateVpc.id-form',
    'gives ids without a word for the kind',
    { newId: (right) => right.replace('vpc-', '') },
  ],
  ['CreateVpc.repeats', 'loses a parameter', { thing: ({ CidrBlock: _, ...rest }) => rest }],
  ['CreateVpc.tags', 'shows no tags', { thing: ({ Tags: _, ...rest }) => rest }],
  [
    'CreateVpc.dry-run-only',
    'makes it in a dry run',
    { dryRun: (right) => (right === 'answers' ? 'acts' : right) },
  ],
  ['CreateVolume.token', 'heeds no token', { heedsToken: () => false }],
  [
    'DescribeVpcs.shown-by-id',
    'knows none by its id',
    { knownThing: (right, _, { action }) => right && action !== 'DescribeVpcs' },
  ],
  ['DescribeVpcs.shown-in-list', 'lists all but one', { things: (right) => right.slice(0, -1) }],
  ['DescribeVpcs.pages', 'ends after a page', { output: ({ NextToken: _, ...rest }) => rest }],
  [
    'DescribeVpcs.stays',
    'shows another id of the owner at every look',
    { thing: (right, { order }, { requestId }) => ({ ...right, OwnerId: `${order} ${requestId}` }) },
  ],
  ['DescribeVpcs.by-tag', 'ignores filters', { params: ({ Filters: _, ...rest }) => rest }],
  [
    'DescribeVpcs.by-member',
    'ignores filters that are no tags',
    { meets: (right, _, { name }) => right || !name.startsWith('tag') },
  ],
  ['AssociateVpcCidrBlock.takes-effect', 'changes nothing', { altered: () => [] }],
  [
    'DescribeTags.lists-tags',
    'lists the tags of all',
    { params: (right, { action }) => (action === 'DescribeTags' ? {} : right) },
  ],
  ['DescribeVpcs.tagged-later', 'adds no tags', { retagged: () => [] }],
  [
    'DescribeVolumes.settles',
    'fails in the end',
    { thing: (right) => (right.State ? { ...right, State: 'deleted' } : right) },
  ],
  ['DeleteVpc.gone', 'takes nothing away', { takenAway: () => [] }],
  [
    'DeleteVpc.dry-run-only',
    'takes it away in a dry run',
    { dryRun: (right, { action }) => (right === 'answers' && action === 'DeleteVpc' ? 'acts' : right) },
  ],
]

test.each(wrong)('%s fails where a target %s', async (clause, _, change) => {
  const { statuses } = await runResources(change)
  expect(statuses.get(clause)).toBe('failed')
})

test('of what cannot be made nothing is told', async () => {
  const { statuses } = await runResources({
    outcome: (right, { action }) =>
      action === 'CreateVpc'
        ? { error: { code: 'VpcLimitExceeded', message: 'No more.', status: 400 } }
        : right,
  })
  for (const id of owed.filter((one) => one.includes('Vpc')))
    expect(['blocked', 'inconclusive', 'not-exercised']).toContain(statuses.get(id))
})

test('what is still going is as good as gone, and a state on its way tells nothing', async () => {
  const gone = await runResources({
    takenAway: () => [],
    thing: (right, _, { wire }) =>
      JSON.stringify(wire).includes('gone') ? right : { ...right, State: 'deleting' },
  })
  expect(gone.statuses.get('DeleteVpc.gone')).toBe('passed')
  const slow = await runResources({
    thing: (right) => (right.State ? { ...right, State: 'creating' } : right),
  })
  expect(slow.statuses.get('DescribeVolumes.settles')).toBe('inconclusive')
})

test('a run takes away what it has made', async () => {
  const { sent } = await runResources()
  const ids = (pattern: RegExp) =>
    new Set(
      sent.flatMap(({ request, response }) =>
        [...(request.body + response.body).matchAll(pattern)].map(([id]) => id),
      ),
    )
  const made = ids(/(?<=<vpcId>)vpc-\w+/g)
  const taken = new Set(
    sent
      .filter(
        ({ request, response }) => /Action=DeleteVpc(&|$)/.test(request.body) && response.status === 200,
      )
      .flatMap(({ request }) => /VpcId=(vpc-\w+)/.exec(request.body)?.[1] ?? []),
  )
  expect(made.size).toBeGreaterThan(10)
  expect([...made].filter((id) => !taken.has(id))).toEqual([])
})
