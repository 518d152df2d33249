import { expect, test } from 'vitest'
import type { Operation, Schema } from '../shape/schema.ts'
import { compareOperation } from './compare-operation.ts'
import { modelOf2013 } from './model-of-2013.ts'
import { type ServiceModel, serviceModel } from './service-model.ts'

const model: ServiceModel = {
  metadata: { apiVersion: '2016-11-15' },
  operations: { Import: { input: { shape: 'Request' }, output: { shape: 'Result' } } },
  shapes: {
    Request: {
      type: 'structure',
      required: ['Format'],
      members: { Format: { shape: 'Format' }, Items: { shape: 'Items', locationName: 'item' } },
    },
    Result: { type: 'structure', members: { Tags: { shape: 'Items', locationName: 'tagSet' } } },
    Items: { type: 'list', member: { shape: 'Long', locationName: 'item' } },
    Format: { type: 'string', enum: ['VMDK', 'RAW'] },
    Long: { type: 'long' },
  },
}

const long: Schema = { type: 'integer', format: 'int64' }
const right: Operation = {
  name: 'Import',
  summary: '',
  since: '2012-07-20',
  source: { document: 'd', section: 's' },
  input: {
    type: 'object',
    required: ['Format'],
    properties: {
      Format: { type: 'string', enum: ['RAW', 'VMDK'] },
      Items: { type: 'array', wire: 'Item', items: long },
    },
  },
  output: { type: 'object', properties: { Tags: { type: 'array', xml: 'tagSet', items: long } } },
}

const format = (change: Schema): Operation => ({
  ...right,
  input: {
    ...right.input,
    properties: { ...right.input.properties, Format: { ...right.input.properties!.Format, ...change } },
  },
})
const without = (direction: 'input' | 'output', ...change: Schema[]): Operation => ({
  ...right,
  [direction]: Object.assign({ ...right[direction] }, ...change),
})

const told = (operation: Operation) =>
  compareOperation(operation, serviceModel(model)).differences.map(
    ({ member, aspect, golden, model }) => `${member} ${aspect}: ${golden}, ${model}`,
  )

test('data that say what the model says differ in nothing', () => {
  expect(told(right)).toEqual([])
})

test.each<[string, Operation, string]>([
  ['a missing operation', { ...right, since: '2017-01-01' }, 'Import exists: no, yes'],
  ['a missing member', format({ until: '2013-02-01' }), 'Import.input.Format exists: no, yes'],
  [
    'a member too many',
    without('output', { properties: { ...right.output.properties, More: { type: 'object' } } }),
    'Import.output.More exists: yes, no',
  ],
  ['another type', format({ type: 'boolean' }), 'Import.input.Format type: boolean, string'],
  [
    'a narrower number',
    without('output', {
      properties: { Tags: { type: 'array', xml: 'tagSet', items: { type: 'integer', format: 'int32' } } },
    }),
    'Import.output.Tags[] type: integer, long',
  ],
  ['another key on the wire', format({ wire: 'Kind' }), 'Import.input.Format name: Kind, Format'],
  [
    'another element',
    without('output', { properties: { Tags: { type: 'array', items: long } } }),
    'Import.output.Tags name: tags, tagSet',
  ],
  ['a value too few', format({ enum: ['RAW'] }), 'Import.input.Format enum: RAW, RAW VMDK'],
  [
    'a value that an open enum invents',
    format({ enum: ['VHD'], open: true }),
    'Import.input.Format enum: VHD, RAW VMDK',
  ],
  ['an enum that is missing', format({ enum: [] }), 'Import.input.Format enum: none, RAW VMDK'],
  ['a mark for tools', format({ sensitive: true }), 'Import.input.Format sensitive: yes, no'],
  ['required no longer', without('input', { required: [] }), 'Import.input.Format required: no, yes'],
  [
    'required by the only choice',
    without('input', { oneOf: [{ required: ['Items'] }] }),
    'Import.input.Items required: yes, no',
  ],
])('%s is a difference', (_, operation, difference) => {
  expect(told(operation)).toEqual([difference])
})

test('what the data call less than a MUST, or open, is no difference', () => {
  expect(told(format({ enum: ['RAW'], open: true }))).toEqual([])
  const softly = without('input', { required: ['Format', 'Items'] })
  const items = { ...softly.input.properties!.Items, levels: { required: 'SHOULD' } } as Schema
  expect(
    told({ ...softly, input: { ...softly.input, properties: { ...softly.input.properties, Items: items } } }),
  ).toEqual([])
})

test('the model of 2013 is read by its own rules, and an earlier form goes by the name of the later', () => {
  const old = modelOf2013({
    api_version: '2013-02-01',
    operations: {
      Import: {
        name: 'Import',
        input: {
          type: 'structure',
          members: {
            UserData: { type: 'string', required: true },
            Ids: { type: 'list', flattened: true, members: { type: 'string', xmlname: 'Id' } },
          },
        },
        output: null,
      },
    },
  })
  const operation: Operation = {
    ...right,
    input: {
      type: 'object',
      required: ['UserDataText'],
      properties: {
        UserData: { type: 'object', since: '2014-10-01' },
        UserDataText: { type: 'string', wire: 'UserData', until: '2014-09-01' },
        Ids: { type: 'array', wire: 'Id', items: { type: 'string' } },
      },
    },
    output: { type: 'object' },
  }
  expect(compareOperation(operation, old)).toMatchObject({ name: 'Import at 2013-02-01', differences: [] })
})
