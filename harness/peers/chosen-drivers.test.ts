import { expect, test } from 'vitest'
import { chosenDrivers } from './chosen-drivers.ts'

const [there, absent] = [() => true, () => false]

test('what takes minutes is left out, unless its install has been done', () => {
  expect(chosenDrivers('', absent).left).toEqual(['aws-cli', 'aws-sdk-go-v2', 'aws-sdk-rust'])
  expect(chosenDrivers('', there).left).toEqual(['aws-cli'])
})

test('all of them, or those that are named', () => {
  expect(chosenDrivers('all', absent).left).toEqual([])
  expect(chosenDrivers('boto3, aws-sdk-rust', absent).chosen).toEqual(['aws-sdk-rust', 'boto3'])
})

test('a name that there is not is an error', () => {
  expect(() => chosenDrivers('boto', absent)).toThrow('no driver boto; there are all, aws-cli,')
})
