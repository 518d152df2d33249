import { expect, test } from 'vitest'
import { parseXml } from '../../shape/xml.ts'
import { elementsNamed } from './elements-named.ts'

test('what a golden answer compares or binds, not what may be anything', () => {
  const golden = parseXml('<A><b>{{id}}</b><c>{{any?}}</c><d><item><e/></item></d></A>')
  expect([...elementsNamed(golden)]).toEqual(['b', 'd', 'd[]', 'd[].e'])
})
