import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goldenFolder } from '../harness/golden/files.ts'
import { loadLibrary } from '../harness/golden/library.ts'
import { lintGolden } from '../harness/golden/lint.ts'
import { suite } from './index.ts'

const operation = {
  name: 'ImportKeyPair',
  summary: 'Imports the public key of a key pair.',
  since: '2012-07-20',
  source: { document: 'ec2-model-2016-11-15', section: 'ImportKeyPairRequest' },
  input: {
    type: 'object',
    properties: {
      DryRun: { $ref: '../shapes.json#/$defs/DryRun' },
      KeyName: { type: 'string', examples: ['ec2spec-{{nonce}}'] },
      PublicKeyMaterial: { type: 'string', examples: ['c3NoLXJzYSBBQUFB'] },
    },
    required: ['KeyName', 'PublicKeyMaterial'],
  },
  output: {
    type: 'object',
    properties: { KeyFingerprint: { type: 'string' }, KeyName: { type: 'string', echo: 'KeyName' } },
    required: ['KeyFingerprint', 'KeyName'],
  },
}

test('one file makes an operation: its cases, its clauses, and nothing for the lint to say', () => {
  const root = mkdtempSync(join(tmpdir(), 'golden-'))
  cpSync(goldenFolder, root, { recursive: true })
  writeFileSync(join(root, 'operations/ImportKeyPair.json'), JSON.stringify(operation))
  const library = loadLibrary(root)
  expect([...lintGolden(library)]).toEqual([])
  const plan = suite.plan(library, { versions: ['2016-11-15'], variants: 'default', seed: 1 })
  const cases = [...plan].filter((one) => one.operation === 'ImportKeyPair').map(({ id }) => id)
  for (const name of ['minimal', 'without-KeyName', 'dry-run', 'DryRun-maybe', 'unknown-parameter', 'denied'])
    expect(cases).toContain(`ImportKeyPair/${name}`)
  expect(cases.some((id) => id.startsWith('ImportKeyPair/misspelt~'))).toBe(true)
  const clauses = [...suite.clauses(library)].map(({ id }) => id)
  expect(clauses).toContain('ImportKeyPair.output.keyName:echo')
  expect(clauses).toContain('ImportKeyPair.input.KeyName:required')
})
