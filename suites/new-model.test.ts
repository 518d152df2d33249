import { expect, test } from 'vitest'
import { loadLibrary } from '../harness/golden/library.ts'
import { libraryOf } from '../harness/model/library-of.ts'
import type { ServiceModel } from '../harness/model/service-model.ts'
import { suite } from './index.ts'

const version = '2020-02-02'

/** A service that paints: its requests have a member that is called as what no operation of EC2 has. */
const model = (xmlNamespace: string): ServiceModel => ({
  metadata: { apiVersion: version, protocol: 'ec2', xmlNamespace, serviceId: 'Paint' },
  operations: { MakeGizmo: { input: { shape: 'In' }, output: { shape: 'Gizmo' } } },
  shapes: {
    String: { type: 'string' },
    Tag: { type: 'structure', members: { Key: { shape: 'String' }, Value: { shape: 'String' } } },
    TagList: { type: 'list', member: { shape: 'Tag', locationName: 'item' } },
    Tagged: {
      type: 'structure',
      members: {
        ResourceType: { shape: 'String' },
        Tags: { shape: 'TagList', locationName: 'Tag' },
      },
    },
    TaggedList: { type: 'list', member: { shape: 'Tagged', locationName: 'item' } },
    In: {
      type: 'structure',
      required: ['Name'],
      members: {
        Name: { shape: 'String' },
        Colour: { shape: 'String' },
        TagSpecifications: { shape: 'TaggedList', locationName: 'TagSpecification' },
      },
    },
    Gizmo: { type: 'structure', members: { GizmoId: { shape: 'String', locationName: 'gizmoId' } } },
  },
})
const libraryFor = (namespace: string) => libraryOf(loadLibrary(), model(namespace), ['MakeGizmo']).library

test('a parameter that nobody knows is none that the operation has', () => {
  const library = libraryFor('http://paint.example.org/')
  const cases = [...suite.plan(library, { versions: [version], variants: 20, seed: 1 })]
  const unknown = cases
    .filter(({ operation }) => operation === 'MakeGizmo')
    .flatMap(({ steps }) =>
      steps.filter(({ expect: { situation } }) => situation === 'unknown-parameter').map(({ wire }) => wire),
    )
  expect(unknown.length).toBeGreaterThan(2)
  expect(unknown.filter(({ Colour }) => Colour === 'blue')).toEqual([])
})

test('what EC2 documents of tags is owed by EC2', () => {
  const levelOf = (namespace: string) =>
    [...suite.clauses(libraryFor(namespace))].find(({ id }) => id === 'MakeGizmo.refuses.reserved-tag-key')
      ?.level
  expect(levelOf('http://paint.example.org/')).toBe('MAY')
  expect(levelOf('http://ec2.amazonaws.com/doc/2020-02-02')).toBe('SHOULD')
})
