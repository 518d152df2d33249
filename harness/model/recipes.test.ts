import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLibrary } from '../golden/library.ts'
import { lintFiles } from '../golden/lint-files.ts'
import type { Recipes } from '../golden/resource.ts'
import { libraryWith } from './library-with.ts'
import { packedModel } from './packed.ts'
import { readModel } from './read-model.ts'
import { lintRecipes, readRecipes } from './recipes.ts'

const model = readModel(packedModel)

function folderWith(recipes: Partial<Recipes> | object): string {
  const folder = mkdtempSync(join(tmpdir(), 'recipes-'))
  writeFileSync(join(folder, 'recipes.json'), JSON.stringify(recipes))
  return folder
}

test('recipes of a folder lie over those of the package, kind by kind and request by request', () => {
  const own = folderWith({
    resources: { Vpc: { prefix: 'net' } },
    requests: { CreateVpc: { CidrBlock: '192.168.0.0/16' } },
  })
  const { resources, requests } = readRecipes(own)
  expect([resources.Vpc, requests.CreateVpc, requests.CreateSubnet]).toEqual([
    { ...readRecipes().resources.Vpc, prefix: 'net' },
    { CidrBlock: '192.168.0.0/16' },
    readRecipes().requests.CreateSubnet,
  ])
  const { library } = libraryWith(loadLibrary(), packedModel, ['CreateVpc'], own)
  expect(library.pairs.get('CreateVpc/minimal')!.request.params).toEqual({ CidrBlock: '192.168.0.0/16' })
})

test('the recipes of the package name what there is', () => {
  expect([...lintRecipes(join(import.meta.dirname, '../../golden'), model)]).toEqual([])
})

test('what recipes name and the model does not have is told, with what was meant', () => {
  const own = folderWith({
    resources: { Vpc: { look: { operation: 'DescribeVpcs', by: 'VpcIdz', at: 'Vpcs[].VpcId' } } },
    requests: { CreateVcp: { CidrBlock: '10.0.0.0/16' } },
    madeBySdks: { RunInstances: ['UserDate'] },
  })
  expect([...lintRecipes(own, model)].map(({ message }) => message)).toEqual([
    'resources.Vpc: there is no member of DescribeVpcs VpcIdz (did you mean VpcIds?)',
    'requests.CreateVcp: there is no operation CreateVcp (did you mean CreateVpc?)',
    'madeBySdks.RunInstances: there is no member of RunInstances UserDate (did you mean UserData?)',
  ])
  expect(() => libraryWith(loadLibrary(), packedModel, ['CreateVpc'], own)).toThrow(
    'recipes.json: resources.Vpc: there is no member of DescribeVpcs VpcIdz',
  )
  expect([...lintFiles(folderWith({ resource: {} }))].map(({ message }) => message)).toEqual([
    'unknown keyword resource at the top (did you mean resources?)',
  ])
})
