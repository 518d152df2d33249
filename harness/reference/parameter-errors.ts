import { ApiError } from './api-error.ts'

const invalidValue = (message: string) => new ApiError('InvalidParameterValue', message)

export const unknown = (key: string) =>
  new ApiError('UnknownParameter', `The parameter ${key} is not recognized`)

export const missing = (key: string) =>
  new ApiError('MissingParameter', `The request must contain the parameter ${key}`)

export const badIndex = (key: string) => invalidValue(`The list key ${key} is not counted 1, 2, 3.`)

export const notOfType = (key: string, value: string, expected: string) =>
  invalidValue(`Value (${value}) for parameter ${key} is invalid. Expected ${expected}.`)

export const badFormat = (value: string, words: readonly string[]) =>
  new ApiError('InvalidFormat', `The disk image format ${value} is not one of ${words.join(', ')}.`)

export const exclusive = (members: readonly string[]) =>
  new ApiError('InvalidParameterCombination', `Only one of ${members.join(', ')} can be specified.`)

export const illegalCharacter = () =>
  new ApiError('InvalidCharacter', 'A value has a control character that the response could not carry.')
