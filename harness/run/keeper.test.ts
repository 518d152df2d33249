import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { loadLibrary } from '../golden/library.ts'
import { libraryWith } from '../model/library-with.ts'
import { packedModel } from '../model/packed.ts'
import type { Wire } from '../shape/value.ts'
import { buildRequest } from '../wire/request.ts'
import type { Transport } from '../wire/transport.ts'
import { journalOf } from './journal.ts'
import { createKeeper } from './keeper.ts'
import type { Target } from './send-step.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

const operations = [
  'CreateVolume',
  'AttachVolume',
  'CreateVpc',
  'CreateInternetGateway',
  'AttachInternetGateway',
  'AssociateRouteTable',
]
const { library } = libraryWith(loadLibrary(), packedModel, operations)
const Version = '2016-11-15'
const allowed = { accessKeyId: 'test', secretAccessKey: 'test' }
const endpoint = 'http://localhost/'

/** What the target answers by action; others succeed with nothing. */
let answers: Record<string, (wire: Wire) => string | undefined> = {}
let sent: Wire[] = []
beforeEach(() => {
  answers = {
    CreateVpc: () => '<vpc><vpcId>vpc-11111111</vpcId></vpc>',
    CreateInternetGateway: () =>
      '<internetGateway><internetGatewayId>igw-22222222</internetGatewayId></internetGateway>',
    AssociateRouteTable: () => '<associationId>rtbassoc-33333333</associationId>',
  }
  sent = []
})

const inner: Transport = {
  async send({ wire }) {
    sent.push(wire)
    const { Action = '' } = wire
    const body = (answers[Action] ?? (() => '<return>true</return>'))(wire)
    const text =
      body === undefined
        ? '<Response><Errors><Error><Code>DependencyViolation</Code></Error></Errors></Response>'
        : `<${Action}Response><requestId>r</requestId>${body}</${Action}Response>`
    const response = { status: body === undefined ? 400 : 200, headers: {}, truncated: false }
    return { response: { ...response, body: Buffer.from(text) }, sentAt: 0, durationMs: 0 }
  },
  close: async () => {},
}

function kept(path?: string) {
  const plan = {
    versions: [],
    operations,
    only: [],
    variants: 0,
    seed: 1,
    live: false,
    denied: false,
  } as const
  const keeper = createKeeper(inner, library, path ? { path, run: { endpoint, plan } } : undefined)
  const send = (wire: Wire) =>
    keeper.transport.send(
      buildRequest(endpoint, { method: 'POST', wire: { Version, ...wire } }, allowed, 'us-east-1'),
    )
  const identity = { region: 'us-east-1', allowed }
  const target: Target = {
    ...{ endpoint, identity, transport: inner, library, nonce: 'n', pollTimeout: 0 },
  }
  return { send, end: () => keeper.end(target) }
}
const actions = () => sent.map(({ Action }) => Action)

test('what is still there in the end is taken away, the last first, and nothing else is sent any more', async () => {
  const { send, end } = kept()
  await send({ Action: 'CreateVpc' })
  await send({ Action: 'CreateInternetGateway' })
  await send({ Action: 'CreateVpc', DryRun: 'true' })
  sent = []
  expect(await end()).toEqual([])
  expect(actions()).toEqual(['DeleteInternetGateway', 'DeleteVpc'])
  expect((await send({ Action: 'CreateVpc' })).failure?.kind).toBe('withheld')
})

test('what stands in the way of a removal is untied: by its own ids, or by what its answer called it', async () => {
  const { send, end } = kept()
  await send({ Action: 'CreateVpc' })
  await send({ Action: 'AttachInternetGateway', VpcId: 'vpc-11111111', InternetGatewayId: 'igw-44444444' })
  await send({ Action: 'AssociateRouteTable', RouteTableId: 'rtb-5555555', SubnetId: 'subnet-66666666' })
  const isTied = () => !actions().includes('DetachInternetGateway')
  answers.DeleteVpc = () => (isTied() ? undefined : '')
  sent = []
  expect(await end()).toEqual([])
  expect(sent).toMatchObject([
    { Action: 'DeleteVpc' },
    { Action: 'DisassociateRouteTable', AssociationId: 'rtbassoc-33333333' },
    { Action: 'DetachInternetGateway', VpcId: 'vpc-11111111', InternetGatewayId: 'igw-44444444' },
    { Action: 'DeleteVpc' },
  ])
})

test('what was attached is taken away as well, though the attachment goes by its id', async () => {
  answers.CreateVolume = () => '<volumeId>vol-77777777</volumeId>'
  const { send, end } = kept()
  await send({ Action: 'CreateVolume' })
  await send({
    Action: 'AttachVolume',
    VolumeId: 'vol-77777777',
    InstanceId: 'i-88888888',
    Device: '/dev/sdf',
  })
  await send({ Action: 'DetachVolume', VolumeId: 'vol-77777777' })
  sent = []
  expect(await end()).toEqual([])
  expect(sent).toMatchObject([{ Action: 'DeleteVolume', VolumeId: 'vol-77777777' }])
})

test('what a dry run gives an id for is taken away', async () => {
  const { send, end } = kept()
  await send({ Action: 'CreateVpc', DryRun: 'true' })
  sent = []
  expect(await end()).toEqual([])
  expect(actions()).toEqual(['DeleteVpc'])
})

test('what was undone already is not undone again', async () => {
  const { send, end } = kept()
  await send({ Action: 'CreateVpc' })
  await send({ Action: 'AttachInternetGateway', VpcId: 'vpc-11111111', InternetGatewayId: 'igw-44444444' })
  await send({ Action: 'DeleteVpc', VpcId: 'vpc-11111111' })
  sent = []
  expect(await end()).toEqual([])
  expect(sent).toEqual([])
})

test('what does not go is told, and stands in the journal', async () => {
  const path = journalOf(join(folder, 'log.jsonl'))
  answers.DeleteVpc = () => undefined
  const { send, end } = kept(path)
  await send({ Action: 'CreateVpc' })
  const why = 'DeleteVpc VpcId=vpc-11111111: DependencyViolation'
  expect(await end()).toMatchObject([{ id: 'vpc-11111111', operation: 'CreateVpc', why }])
  expect(readFileSync(path, 'utf8')).toMatch(/^{"run":.*\n{"asked":.*\n{"answered":.*\n$/)
  // The same run goes on, and the target lets go of it.
  answers.DeleteVpc = () => ''
  expect(await kept(path).end()).toEqual([])
  expect(() => readFileSync(path)).toThrow('ENOENT')
})
