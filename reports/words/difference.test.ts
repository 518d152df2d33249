import { expect, test } from 'vitest'
import { difference } from './difference.ts'

test('two namespaces differ in their date', () => {
  expect(difference('http://ec2/doc/2013-02-01/', 'http://ec2/doc/2016-11-15/')).toEqual({
    before: 'http://ec2/doc/201',
    expected: '3-02-01',
    actual: '6-11-15',
    after: '/',
  })
})

test('what is missing at the end is shown as missing', () => {
  expect(difference('InvalidParameterValue', 'InvalidParameter')).toMatchObject({
    expected: 'Value',
    actual: '',
  })
})

test('a repeated text is not counted twice', () => {
  expect(difference('aaaa', 'aaaaaa')).toEqual({ before: 'aaaa', expected: '', actual: 'aa', after: '' })
})

test.each([
  ['412', '400'],
  ['UnknownParameter', 'DryRunOperation'],
  ['', 'x'],
  ['same', 'same'],
])('%j and %j have too little in common to be marked', (expected, actual) => {
  expect(difference(expected, actual)).toBeUndefined()
})

test('a character of four bytes is one character', () => {
  expect(difference('disk 🖴', 'disk 🖵')).toEqual({ before: 'disk ', expected: '🖴', actual: '🖵', after: '' })
})
