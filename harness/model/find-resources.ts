import type { Recipe, Recipes, Resource } from '../golden/resource.ts'
import { members } from '../shape/members.ts'
import type { Operation, Schema } from '../shape/schema.ts'
import type { Waiter } from './service-model.ts'

type Operations = ReadonlyMap<string, Operation>

/** What begins the name of an operation that makes something, or takes it away; the likeliest first. */
const making = ['Create', 'Allocate', 'Register', 'Request', 'Run', 'Start', 'Import']
const taking = ['Delete', 'Release', 'Terminate', 'Deregister', 'Cancel']

/**
 * The kinds of resources that operations of a model make: a kind is what `Create<Kind>` answers a `<Kind>Id` of.
 * A recipe of that name goes before what names and shapes say.
 */
export function findResources(
  operations: Operations,
  recipes: Recipes,
  waiters: readonly Waiter[] = [],
): readonly Resource[] {
  const names = new Set([...kindsNamed(operations), ...Object.keys(recipes.resources)])
  return [...names]
    .sort()
    .flatMap((name) => resourceOf(name, operations, recipes.resources[name] ?? {}, waiters) ?? [])
}

/** `Vpc` for `CreateVpc`. */
const kindsNamed = (operations: Operations): string[] =>
  [...operations.keys()].flatMap((name) => {
    const verb = making.find((one) => name.startsWith(one))
    return verb ? [name.slice(verb.length)] : []
  })

function resourceOf(
  name: string,
  operations: Operations,
  recipe: Recipe,
  waiters: readonly Waiter[],
): Resource | undefined {
  const id = recipe.id ?? `${name}Id`
  const make =
    recipe.make ??
    first(
      making.map((verb) => `${verb}${name}`),
      operations,
    )
  const madeAt = make && placeOf(id, operations.get(make)?.output)
  if (!make || !madeAt || operations.get(make)?.input.properties?.[id]) return undefined
  const look = recipe.look ?? lookOf(name, id, operations)
  const remove = recipe.remove ?? removeOf(name, id, operations)
  const settles = look && waiters.find((one) => one.operation === look.operation && isBeginning(one))
  const tagged = recipe.tagged ?? taggedAs(name, operations.get(make)!)
  return {
    name,
    id,
    binds: id.charAt(0).toLowerCase() + id.slice(1),
    make,
    madeAt,
    ...(look && operations.has(look.operation) && { look }),
    ...(remove && operations.has(remove.operation) && { remove }),
    ...(settles && { settles: { waiter: settles.name, ...pick(settles) } }),
    shows: recipe.shows ?? [],
    ...(recipe.filters && { filters: recipe.filters }),
    ...(recipe.changes && { changes: recipe.changes.filter(({ operation }) => operations.has(operation)) }),
    ...(tagged && { tagged }),
    ...(recipe.prefix && { prefix: recipe.prefix }),
    ...(recipe.alsoCalled && { alsoCalled: recipe.alsoCalled }),
  }
}

/** Whether a waiter waits for what a new resource comes to by itself. */
const isBeginning = ({ reached }: Waiter): boolean =>
  reached.some((word) => /^(available|running|completed?|active)$/.test(word))

const pick = ({ at, reached, failed }: Waiter) => ({ at, reached, failed })

const first = (names: readonly string[], operations: Operations): string | undefined =>
  names.find((name) => operations.has(name))

/** Where an answer has a member, the place with least above it: `Vpc.VpcId`. */
const placeOf = (id: string, output: Schema | undefined): string | undefined =>
  members(output ?? {})
    .filter(({ name, schema }) => name === id && schema.type === 'string')
    .map(({ path }) => path)
    .sort((a, b) => depthOf(a) - depthOf(b))[0]

const depthOf = (path: string): number => path.split('.').length

/** `DescribeVpcs`, which takes `VpcIds` and answers items that have a `VpcId`. */
function lookOf(name: string, id: string, operations: Operations): Resource['look'] {
  const by = `${id}s`
  const taking = [...operations.values()].filter(
    ({ name: operation, input }) =>
      operation.startsWith('Describe') && input.properties?.[by]?.items?.type === 'string',
  )
  const named = taking.filter(({ name: operation }) =>
    operation.startsWith(`Describe${name.replace(/(y|s)$/, '')}`),
  )
  return named
    .flatMap(({ name: operation, output }) => {
      const at = placeOf(id, output)
      return at?.includes('[]') ? [{ operation, by, at }] : []
    })
    .sort((a, b) => a.operation.length - b.operation.length)[0]
}

/** `DeleteVpc`, or `TerminateInstances`, which takes several. */
function removeOf(name: string, id: string, operations: Operations): Resource['remove'] {
  for (const operation of taking.flatMap((verb) => [`${verb}${name}`, `${verb}${name}s`])) {
    const takes = operations.get(operation)?.input.properties
    const by = takes && [id, `${id}s`].find((one) => takes[one])
    if (by) return { operation, by }
  }
  return undefined
}

/** `internet-gateway` for `InternetGateway`, where the request takes tags and has that word, or any, for what they are on. */
function taggedAs(name: string, { input }: Operation): string | undefined {
  const kind = input.properties?.TagSpecifications?.items?.properties?.ResourceType
  const word = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
  return kind && (kind.enum ?? [word]).includes(word) ? word : undefined
}
