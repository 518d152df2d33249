import { expect, test } from 'vitest'
import { toEmulators, unexplained } from './emulators.ts'
import { clause } from './fixtures/clause.ts'
import { report } from './fixtures/report.ts'

const at = (word: 'supported' | 'unsupported' | 'broken') => ({ '2016-11-15': word })
const moto = {
  name: 'moto',
  language: 'Python',
  version: '5.2.5',
  from: 'PyPI',
  report: report({
    operations: [
      { name: 'CreateVpc', versions: at('supported') },
      { name: 'DeleteVpc', versions: at('supported') },
      { name: 'CreateIpam', versions: at('unsupported') },
    ],
    clauses: [
      clause({ id: 'CreateVpc.well-formed', operation: 'CreateVpc', text: 'It is XML.', status: 'failed' }),
      clause({ id: 'CreateVpc.tags', operation: 'CreateVpc', level: 'SHOULD', status: 'failed' }),
      clause({ id: 'DeleteVpc.gone', operation: 'DeleteVpc', level: 'SHOULD' }),
    ],
  }),
}
const kumo = { name: 'kumo', language: 'Go', version: 'v1', from: 'Go module proxy', why: 'go not found' }

test('emulators are columns, the operations that one of them has rows', () => {
  const page = toEmulators([moto, kumo], {})
  expect(page).toContain('| moto | 5.2.5 | Python | PyPI | 2 |')
  expect(page).toContain('| kumo | v1 | Go | not run here: go not found | ∅ |')
  expect(page).toContain('| Operation | moto |\n| --- | :-: |\n| CreateVpc | ✗ 1 + 1 |\n| DeleteVpc | ✓ |\n')
  expect(page).not.toContain('CreateIpam')
})

test('what fails at MUST leads to its finding, and what has none is named', () => {
  const findings = { moto: { 'well-formed': 'moto-html' } }
  expect(toEmulators([moto], findings)).toContain(
    '- **MUST** [<code>well-formed</code>](emulator-findings.md#moto-html), as in: It is XML. (CreateVpc)',
  )
  expect(unexplained([moto, kumo], findings)).toEqual([])
  expect(unexplained([moto], {})).toEqual(['moto CreateVpc.well-formed'])
})
