import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { loadLibrary } from '../golden/library.ts'
import { changeLine, diffModels } from './diff-models.ts'
import { importModel } from './import-model.ts'
import { libraryWith } from './library-with.ts'
import { packedModel } from './packed.ts'
import { readModel } from './read-model.ts'
import type { ServiceModel } from './service-model.ts'
import { toOperation } from './to-operation.ts'
import { smithyWidgets, widgets } from './widgets.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'model-'))
const file = (content: unknown, name = 'model.json'): string => {
  const path = join(folder, name)
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return path
}

test('a model is read plain, compressed, and as Smithy writes it', () => {
  const plain = readModel(file(widgets))
  expect(readModel(file(widgets, 'model.json.gz'))).toEqual(plain)
  const { operations, metadata } = readModel(file(smithyWidgets))
  expect(metadata).toEqual({ ...plain.metadata, serviceId: undefined } as never)
  for (const name of Object.keys(operations))
    expect(toOperation(name, readModel(file(smithyWidgets)))).toEqual(toOperation(name, plain))
})

test.each([
  ['# no model', 'is no JSON model'],
  [[], 'is no JSON model: it is no object'],
  [
    { metadata: {} },
    'operations is missing; a botocore model (service-2.json) has metadata, operations and shapes',
  ],
  [
    { ...widgets, metadata: { protocol: 'query' } },
    'metadata.protocol is "query"; ec2spec reads models of the ec2 protocol',
  ],
  [
    { ...widgets, operations: { A: { input: { shape: 'B' } } } },
    'operations.A.input is of the shape B, which shapes does not have',
  ],
  [{ smithy: '2.0', shapes: {} }, 'no service has the trait aws.protocols#ec2Query'],
])('%j is told with the file, the place and the remedy', (content, message) => {
  const path = file(content)
  expect(() => readModel(path)).toThrow(message)
  expect(() => readModel(path)).toThrow(path)
})

test('names, types and words come from the model, and what a request has to have has an example', () => {
  const { input, output } = toOperation('CreateWidget', readModel(file(widgets)))
  expect(input.required).toEqual(['Name', 'Size'])
  expect(input.properties!.Size).toMatchObject({
    type: 'integer',
    format: 'int32',
    examples: [1],
    levels: { required: 'SHOULD' },
  })
  expect(input.properties!.DryRun).toMatchObject({ type: 'boolean' })
  expect(input.properties!.Color).toMatchObject({ enum: ['red', 'green'], open: true })
  expect(output.properties!.Widget!.properties!.WidgetId).toEqual({ type: 'string' })
  expect(output.required).toBeUndefined()
})

test('what a shape holds of itself is written down once', () => {
  const node = { type: 'structure', members: { Next: { shape: 'Node' }, Name: { shape: 'String' } } }
  const own = {
    ...widgets,
    operations: { A: { input: { shape: 'Node' } } },
    shapes: { ...widgets.shapes, Node: node },
  }
  const { input } = toOperation('A', own as ServiceModel)
  expect(input.properties!.Next!.properties).toEqual({})
})

test('an imported folder is golden of its own', () => {
  const out = join(folder, 'own')
  expect([...importModel(file(widgets), ['*Widget'], out)]).toEqual([
    `${out}/operations: 2 operations of 2024-05-01`,
  ])
  const library = loadLibrary(undefined, out)
  expect(library.operations.get('CreateWidget')!.origin).toBe('model')
  expect(library.pairs.has('CreateWidget/without-Name')).toBe(true)
  expect(readFileSync(join(out, 'operations/DeleteWidget.json'), 'utf8')).toContain('"WidgetId"')
})

test('a library takes what patterns choose, and keeps what golden has by hand', () => {
  const { library, operations, versions } = libraryWith(loadLibrary(), file(widgets), ['Create*'])
  expect([operations, versions]).toEqual([['CreateWidget'], ['2024-05-01']])
  expect(library.namespaces).toEqual({ '2024-05-01': 'http://widgets.example.com/doc/2024-05-01/' })
  expect(() => libraryWith(loadLibrary(), file(widgets), ['CreateWigdet'])).toThrow(
    'did you mean CreateWidget?',
  )
})

test('the model of the package has all of EC2, and no sentence of its documentation', () => {
  const model = readModel(packedModel)
  expect(Object.keys(model.operations).length).toBeGreaterThan(800)
  for (const name of loadLibrary().operations.keys()) expect(model.operations).toHaveProperty(name)
  expect(JSON.stringify(model)).not.toContain('documentation')
})

test('what became of a model, and whom it breaks', () => {
  const shapes = widgets.shapes as Record<string, object>
  const request = shapes.CreateWidgetRequest as { members: object }
  const changed = {
    ...widgets,
    operations: { CreateWidget: widgets.operations.CreateWidget, ListWidgets: {} },
    shapes: {
      ...shapes,
      Color: { type: 'string', enum: ['red', 'blue'] },
      CreateWidgetRequest: {
        type: 'structure',
        required: ['Name', 'Owner'],
        members: { ...request.members, Size: { shape: 'String' }, Owner: { shape: 'String' } },
      },
    },
  }
  const lines = [...diffModels(readModel(file(widgets)), readModel(file(changed, 'changed.json')))].map(
    changeLine,
  )
  expect(lines).toEqual([
    'BREAKS  CreateWidget input Size: integer (int32) became string (clients)',
    'BREAKS  CreateWidget input Size: no longer required (servers)',
    'BREAKS  CreateWidget input Color: without green (clients)',
    '        CreateWidget input Color: with blue as well',
    'BREAKS  CreateWidget input Owner: new, and required (clients)',
    'BREAKS  DeleteWidget: the operation is gone (clients)',
    'BREAKS  DescribeWidgets: the operation is gone (clients)',
    '        ListWidgets: a new operation',
  ])
  expect([...diffModels(readModel(file(widgets)), readModel(file(widgets)))]).toEqual([])
})

test('the values of a list stand in the element that the model names', () => {
  const lists = {
    ...widgets.shapes,
    WidgetList: { type: 'list', member: { shape: 'Widget' } },
    IdList: { type: 'list', member: { shape: 'String', locationName: 'id' } },
    DescribeWidgetsResult: {
      type: 'structure',
      members: { Widgets: { shape: 'WidgetList' }, Ids: { shape: 'IdList' } },
    },
  }
  const { output } = toOperation('DescribeWidgets', readModel(file({ ...widgets, shapes: lists })))
  expect([output.properties!.Widgets!.item, output.properties!.Ids!.item]).toEqual(['member', 'id'])
})
