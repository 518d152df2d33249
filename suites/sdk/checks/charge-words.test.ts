import { expect, test } from 'vitest'
import { paged } from '../../../harness/client/cases/page-cases.ts'
import { planClient } from '../../../harness/client/cases/plan-client.ts'
import { waiters } from '../../../harness/client/cases/waiter-cases.ts'
import { loadLibrary } from '../../../harness/golden/library.ts'
import { chargeWords } from './charge-words.ts'

const library = loadLibrary()
const charges = planClient({
  library,
  version: '2016-11-15',
  region: 'eu-central-1',
  operations: new Set(library.operations.keys()),
  waiters: new Set(waiters.map(({ name }) => name)),
  paginators: new Set(paged.map(({ operation }) => operation)),
}).flatMap(({ calls }) => calls.flatMap(({ charge }) => charge ?? []))

test.each([...new Set(charges)])('what fails of %s is said in words, not by its id', (charge) => {
  expect(chargeWords(charge)).not.toContain('client.')
  if (/^client\.(error|answer)\./.test(charge)) expect(chargeWords(charge)).not.toContain('pages')
  if (/^client\.retry\.(?!setting|unsafe|unreadable)/.test(charge))
    expect(chargeWords(charge)).not.toContain('pages')
})
