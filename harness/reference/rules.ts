import type { Params } from '../shape/encode.ts'
import type { Schema } from '../shape/schema.ts'
import { ApiError } from './api-error.ts'
import { tagsOf } from './tasks/tags-of.ts'

type Rule = (params: Params, input: Schema) => ApiError | undefined

/** What the documents ask of several parameters together, whatever the operation. */
export const rules: readonly Rule[] = [keyNeedsEncryption, tagKeysAreOwn]

function keyNeedsEncryption(
  { KmsKeyId, Encrypted }: Params,
  { properties = {} }: Schema,
): ApiError | undefined {
  if (KmsKeyId === undefined || Encrypted === true || !properties.Encrypted) return undefined
  return new ApiError(
    'InvalidParameterDependency',
    'KmsKeyId can be given only together with Encrypted=true.',
  )
}

function tagKeysAreOwn(params: Params): ApiError | undefined {
  const keys = tagsOf(params).map(({ Key = '' }) => String(Key))
  const reserved = keys.find((key) => key === '' || key.toLowerCase().startsWith('aws:'))
  if (reserved !== undefined)
    return new ApiError('InvalidParameterValue', `'${reserved}' cannot be the key of a tag.`)
  if (new Set(keys).size === keys.length) return undefined
  return new ApiError('InvalidParameterValue', 'A tag key is given more than once.')
}
