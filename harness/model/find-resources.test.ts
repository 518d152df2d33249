import { expect, test } from 'vitest'
import { goldenFolder, readJson } from '../golden/files.ts'
import type { Recipes } from '../golden/resource.ts'
import { findResources } from './find-resources.ts'
import { packedModel } from './packed.ts'
import { readModel } from './read-model.ts'
import type { ServiceModel } from './service-model.ts'
import { toOperation } from './to-operation.ts'
import { widgets } from './widgets.fixture.ts'

const operationsOf = (model: ServiceModel) =>
  new Map(Object.keys(model.operations).map((name) => [name, toOperation(name, model)]))
const none: Recipes = { resources: {}, requests: {} }
const recipes = readJson<Recipes>(`${goldenFolder}/recipes.json`)
const ec2 = readModel(packedModel)
const known = findResources(operationsOf(ec2), recipes, ec2.waiters)
const find = (name: string) => known.find((one) => one.name === name)

test('a kind is what a create answers the id of, by names and shapes alone', () => {
  expect(findResources(operationsOf(widgets as ServiceModel), none)).toEqual([
    {
      name: 'Widget',
      id: 'WidgetId',
      binds: 'widgetId',
      make: 'CreateWidget',
      madeAt: 'Widget.WidgetId',
      look: { operation: 'DescribeWidgets', by: 'WidgetIds', at: 'Widgets[].WidgetId' },
      remove: { operation: 'DeleteWidget', by: 'WidgetId' },
      shows: [],
    },
  ])
})

test('EC2 has some eighty kinds, most of which can be made, shown and taken away', () => {
  expect(known.length).toBeGreaterThan(75)
  expect(known.filter(({ look, remove }) => look && remove).length).toBeGreaterThan(70)
  expect(find('Vpc')).toMatchObject({
    tagged: 'vpc',
    settles: { waiter: 'VpcAvailable', at: 'Vpcs[].State' },
  })
})

test('a recipe says what names do not', () => {
  expect(find('Instance')).toMatchObject({
    make: 'RunInstances',
    madeAt: 'Instances[].InstanceId',
    look: { operation: 'DescribeInstances', at: 'Reservations[].Instances[].InstanceId' },
    remove: { operation: 'TerminateInstances', by: 'InstanceIds' },
  })
  expect(find('SecurityGroup')).toMatchObject({ id: 'GroupId', alsoCalled: ['SecurityGroupId'] })
})

test('every recipe is of something that the model has', () => {
  for (const [name, recipe] of Object.entries(recipes.resources)) {
    expect([name, find(name)?.name]).toEqual([name, name])
    const { input } = toOperation(find(name)!.make, ec2)
    for (const shown of recipe.shows ?? []) expect(Object.keys(input.properties!)).toContain(shown)
  }
  for (const [operation, params] of Object.entries(recipes.requests))
    for (const name of Object.keys(params))
      expect(Object.keys(toOperation(operation, ec2).input.properties!)).toContain(name)
})
