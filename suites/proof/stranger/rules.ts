import type { Choices } from './choices.ts'
import type { Ask, Refusal } from './nouns.ts'
import { operations, tagWords } from './operations.ts'
import { items, numbers, tagsOf } from './params.ts'
import { badValue, missing, refusal } from './refusals.ts'

/** Objections that need more than one parameter, or more than the table can say. */
export function* brokenRules(ask: Ask, choices: Choices): Generator<Refusal> {
  const { action, params } = ask
  if (action === 'ImportVolume') yield* zoneRules(ask, choices)
  if (params.has('KmsKeyId') && params.get('Encrypted') !== 'true')
    yield rule('KmsKeyId', 'InvalidParameterCombination', 'KmsKeyId needs Encrypted to be set.')
  const token = params.get('ClientToken') ?? ''
  if (!/^[\u0020-\u007e]{0,64}$/.test(token)) yield badValue('ClientToken', token)
  yield* tagRules(ask)
  if (choices.strictValues) yield* strictRules(ask)
}

const rule = (about: string, code: string, message: string) => refusal('rule', about, code, message)

function* zoneRules({ params }: Ask, choices: Choices): Generator<Refusal> {
  const zone = params.get('AvailabilityZone')
  if (zone !== undefined && params.has('AvailabilityZoneId'))
    yield rule(
      'AvailabilityZoneId',
      'InvalidParameterCombination',
      'Give AvailabilityZone or its id, not both.',
    )
  if (zone === undefined && !params.has('AvailabilityZoneId')) yield missing('AvailabilityZone')
  if (choices.checksZones && zone !== undefined && !/^[a-z]{2}(-[a-z]+)+-\d+[a-z]$/.test(zone))
    yield rule('AvailabilityZone', 'InvalidZone.NotFound', `The zone '${zone}' does not exist.`)
}

function* tagRules({ action, params }: Ask): Generator<Refusal> {
  const word = tagWords[operations[action]?.kinds[0] ?? 'volume']
  for (const specification of items(params, 'TagSpecification')) {
    const type = specification.get('ResourceType')
    if (type !== undefined && type !== word)
      yield tag('ResourceType', 'InvalidParameterValue', `'${type}' is not valid here.`)
  }
  for (const [key, value] of tagsOf(params)) yield* oneTag(key, value)
}

const tag = (about: string, code: string, message: string) => refusal('tag', about, code, message)

function* oneTag(key: string, value: string): Generator<Refusal> {
  if (key === '' || [...key].length > 128)
    yield tag('Key', 'InvalidParameterValue', 'A tag key has 1 to 128 characters.')
  if (/^aws:/i.test(key))
    yield tag('aws:', 'InvalidParameterValue', 'Tag keys starting with aws: are reserved.')
  if ([...value].length > 256)
    yield tag('Value', 'InvalidParameterValue', 'A tag value has up to 256 characters.')
}

// The documents call the operation one for single-volume machines, and name two licences.
function* strictRules({ params }: Ask): Generator<Refusal> {
  if (numbers(params, 'DiskImage').length > 1)
    yield rule('DiskImage', 'UnsupportedOperation', 'Only machines of a single volume are supported.')
  const licence = params.get('LicenseType')
  if (licence !== undefined && !['AWS', 'BYOL'].includes(licence)) yield badValue('LicenseType', licence)
}
