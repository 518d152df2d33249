import { planPair } from '../../golden/plan.ts'
import type { Params, Value, Wire } from '../../shape/encode.ts'
import { fillGolden } from '../answers/fill-golden.ts'
import type { ClientCall, ClientCase } from '../model.ts'
import { plainReply } from '../scenarios.ts'
import { expectOutput, fillStep, has, type PlanContext, shapeIn } from './context.ts'

type RequestCase = {
  readonly name: string
  readonly pair: string
  readonly add: Params
  /** What that adds to the wire. */
  readonly keys?: Wire
  readonly session?: true
  readonly path?: string
  readonly mayRefuse?: true
  /** One call for each of these regions; the usual one where it is empty. */
  readonly regions?: readonly string[]
  readonly times?: number
}

/** Requests that no golden pair has: with empty members, for which nothing is sent, and with what the client adds itself. */
const requestCases: readonly RequestCase[] = [
  { name: 'empty-list', pair: 'DescribeConversionTasks/all', add: { ConversionTaskIds: [] } },
  { name: 'empty-list', pair: 'DescribeImportImageTasks/all', add: { ImportTaskIds: [], Filters: [] } },
  {
    name: 'empty-list',
    pair: 'ImportImage/minimal',
    add: { LicenseSpecifications: [], TagSpecifications: [] },
  },
  { name: 'empty-structure', pair: 'ImportImage/minimal', add: { ClientData: {} } },
  {
    name: 'empty-structure',
    pair: 'ImportInstance/minimal',
    add: { LaunchSpecification: { Placement: {} } },
  },
  {
    name: 'null',
    pair: 'ImportImage/minimal',
    add: { Description: null, ClientData: null },
    mayRefuse: true,
  },
  { name: 'empty-text', pair: 'ImportVolume/minimal', add: { Description: '' }, keys: { Description: '' } },
  { name: 'empty-text', pair: 'ImportImage/minimal', add: { Description: '' }, keys: { Description: '' } },
  {
    name: 'empty-text',
    pair: 'DescribeImportImageTasks/all',
    add: { Filters: [{ Name: 'task-state', Values: ['', 'active'] }] },
    keys: { 'Filters.1.Name': 'task-state', 'Filters.1.Value.1': '', 'Filters.1.Value.2': 'active' },
  },
  { name: 'session-token', pair: 'DescribeConversionTasks/all', add: {}, session: true },
  { name: 'session-token', pair: 'DescribeImportImageTasks/all', add: {}, session: true },
  { name: 'endpoint-path', pair: 'DescribeConversionTasks/all', add: {}, path: '/some/path' },
  { name: 'endpoint-path', pair: 'ImportVolume/minimal', add: {}, path: '/some/path' },
  { name: 'endpoint-path-slash', pair: 'DescribeConversionTasks/all', add: {}, path: '/some/path/' },
  { name: 'endpoint-path-slash', pair: 'ImportImage/minimal', add: {}, path: '/some/path/' },
  { name: 'endpoint-slash', pair: 'DescribeConversionTasks/all', add: {}, path: '/' },
  { name: 'endpoint-escape', pair: 'DescribeConversionTasks/all', add: {}, path: '/some%20path' },
  { name: 'endpoint-escape', pair: 'ImportVolume/minimal', add: {}, path: '/some%20path' },
  {
    name: 'regions',
    pair: 'DescribeConversionTasks/all',
    add: {},
    regions: ['', 'il-central-1', '', 'us-gov-west-1'],
  },
  { name: 'token', pair: 'ExportImage/minimal', add: {}, times: 2 },
]

export function* otherRequestCases(context: PlanContext): Generator<ClientCase> {
  for (const one of requestCases) {
    const [operation = ''] = one.pair.split('/')
    const kase = has(operation, context) && planPair(one.pair, context.version, context.library)
    if (!kase || !Object.keys(one.add).every((name) => shapeIn(operation, context).input.properties?.[name]))
      continue
    const id = `sdk/request.${one.name}/${operation}`
    const { bindings, ...request } = fillStep(id, kase.steps.at(-1)!, context)
    const { output } = shapeIn(operation, context)
    const tree = fillGolden(kase.steps.at(-1)!.expect.answer!, output, bindings)
    const reply = plainReply({ tree, status: 200, version: context.version, requestId: bindings.requestId! })
    const call: ClientCall = {
      role: 'test',
      ...request,
      params: merge(request.params, one.add),
      wire: { ...request.wire, ...one.keys },
      reply: () => reply,
      expect: expectOutput(reply, output),
      ...(one.session && { session: true }),
      ...(one.path && { path: one.path }),
      ...(one.mayRefuse && { mayRefuse: true }),
    }
    yield {
      id,
      version: context.version,
      operation,
      calls: one.regions
        ? one.regions.map((region) => ({ ...call, ...(region && { region }) }))
        : Array.from({ length: one.times ?? 1 }, () => call),
    }
  }
}

/** What is added goes into the structures that are there. */
const merge = (params: Params, add: Params): Params =>
  Object.fromEntries(
    Object.entries({ ...params, ...add }).map(([name, value]) => [
      name,
      isStructure(value) && isStructure(params[name]) ? { ...params[name], ...value } : value,
    ]),
  )

const isStructure = (value: Value | undefined): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
