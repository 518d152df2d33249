import { expect, test } from 'vitest'
import type { Recipes, Resource } from '../golden/resource.ts'
import type { Operation, Schema } from '../shape/schema.ts'
import { buildable } from './buildable.ts'
import { resourcesIn, withResources } from './with-resources.ts'

const resource = (name: string): Resource => ({
  name,
  id: `${name}Id`,
  binds: `${name.toLowerCase()}Id`,
  make: `Create${name}`,
  madeAt: `${name}Id`,
  shows: [],
})
const create = (name: string, ...needs: readonly string[]): Operation => {
  const id: Schema = { type: 'string', examples: ['x'] }
  const of = (names: readonly string[]) => Object.fromEntries(names.map((one) => [one, id]))
  return {
    name: `Create${name}`,
    summary: '',
    since: '2016-11-15',
    source: { document: '', section: '' },
    input: { type: 'object', properties: of(needs), required: needs },
    output: { type: 'object', properties: of([`${name}Id`]) },
  }
}
const recipes: Recipes = { resources: {}, requests: {} }
const operations = new Map(
  [create('Net'), create('Host', 'NetId'), create('Egg', 'HenId'), create('Hen', 'EggId')].map((one) => [
    one.name,
    one,
  ]),
)
const all = ['Net', 'Host', 'Egg', 'Hen'].map(resource)

test('what stands on itself is made by nobody', () => {
  expect(buildable(all, operations, recipes).map(({ name }) => name)).toEqual(['Net', 'Host'])
})

test('a request names what was made before, and the answer of a make binds its id', () => {
  const { input, output } = withResources(operations.get('CreateHost')!, all, recipes)
  expect(input.properties!.NetId).toMatchObject({ idOf: 'Net', examples: ['{{netId}}'] })
  expect(output.properties!.HostId).toMatchObject({ gives: 'hostId' })
  expect(resourcesIn({ NetId: '{{netId}}', Name: 'x' }, all).map(({ name }) => name)).toEqual(['Net'])
})

test('a member of a longer name takes the same id, and one of another kind its own', () => {
  const operation = create('Other', 'PeerNetId', 'NetIds')
  const lists = {
    ...operation.input.properties,
    NetIds: { type: 'array', items: { type: 'string' } },
  } as const
  const { input } = withResources(
    { ...operation, input: { ...operation.input, properties: lists } },
    all,
    recipes,
  )
  expect(input.properties!.PeerNetId!.idOf).toBe('Net')
  expect(input.properties!.NetIds!.examples).toEqual([['{{netId}}']])
})
