import { expect, test } from 'vitest'
import type { Schema } from './schema.ts'
import { strangeName, strangeNames } from './strange-name.ts'

const input = (...names: string[]): Schema => ({
  properties: {
    Paint: { properties: Object.fromEntries(names.map((name) => [name, {}])) },
    Parts: { wire: 'Part', items: {} },
  },
})

test('a name is strange where no member has it, however deep and however written', () => {
  expect(strangeName(input('Size'))).toBe('Colour')
  expect(strangeName(input('colour'))).toBe('Flavour')
  expect(strangeName(input('Colour', 'Flavour', 'Odour', 'Humour'))).toBe('Ec2specUnknown')
  expect(strangeNames(input('Length'), ['Colour', 'length', 'Nonsense.1', 'Nonsense.Part'])).toEqual([
    'Colour',
    'Nonsense.1',
  ])
})
