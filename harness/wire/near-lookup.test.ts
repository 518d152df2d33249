import { expect, test } from 'vitest'
import { nearLookup } from './near-lookup.ts'

const at = (...addresses: string[]) =>
  new Promise((resolve) =>
    nearLookup((_, __, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      ),
    )('emulator.test', { all: true }, (error, found) => resolve(error?.message ?? found)),
  )

test('a name whose every address is near is looked up as ever', async () => {
  expect(await at('127.0.0.1', '10.0.0.1')).toEqual([
    { address: '127.0.0.1', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ])
})

test('a name with a public address among them is nobody that a run is sent to', async () => {
  expect(await at('127.0.0.1', '52.94.5.1')).toBe(
    'emulator.test is 52.94.5.1, which is neither loopback nor private: only --live allows that',
  )
})
