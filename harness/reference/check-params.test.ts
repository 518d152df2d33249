import { describe, expect, test } from 'vitest'
import { ask } from './ask.fixture.ts'
import { createEndpoint } from './endpoint.ts'
import { importImage, importInstance, importVolume } from './requests.fixture.ts'

const endpoint = createEndpoint()
const without = (key: string) =>
  Object.fromEntries(Object.entries(importVolume).filter(([name]) => name !== key))
const refusal = (wire: Record<string, string>) => {
  const { status, code, message } = ask(endpoint, wire)
  return [status, code, message]
}

describe('parameters', () => {
  test.each([
    ['a misspelt one', { ...importVolume, Descripton: 'x' }, 'UnknownParameter', 'Descripton'],
    ['one in another case', { ...importVolume, description: 'x' }, 'UnknownParameter', 'description'],
    [
      'one of another version',
      { ...importVolume, Version: '2013-02-01', DryRun: 'true' },
      'UnknownParameter',
      'DryRun',
    ],
    ['text for a structure', { ...importVolume, Image: 'x' }, 'UnknownParameter', 'Image'],
    ['a required structure left out', without('Volume.Size'), 'MissingParameter', 'Volume'],
    ['a required member left out', without('Image.Bytes'), 'MissingParameter', 'Image.Bytes'],
    ['no zone', without('AvailabilityZone'), 'MissingParameter', 'AvailabilityZone'],
    [
      'both zones',
      { ...importVolume, AvailabilityZoneId: 'use1-az1' },
      'InvalidParameterCombination',
      'AvailabilityZoneId',
    ],
    ['an unknown disk format', { ...importVolume, 'Image.Format': 'VDMK' }, 'InvalidFormat', 'VDMK'],
    ['text for a number', { ...importVolume, 'Image.Bytes': 'many' }, 'InvalidParameterValue', 'Image.Bytes'],
    ['a negative size', { ...importVolume, 'Volume.Size': '-8' }, 'InvalidParameterValue', 'Volume.Size'],
    ['a boolean in capitals', { ...importVolume, DryRun: 'True' }, 'InvalidParameterValue', 'DryRun'],
    ['an unknown word', { ...importImage, BootMode: 'bios' }, 'InvalidParameterValue', 'BootMode'],
    [
      'an unknown word of an open list',
      { ...importImage, LicenseType: 'MIT' },
      'InvalidParameterValue',
      'LicenseType',
    ],
    [
      'a list from 0',
      { ...importImage, 'DiskContainer.0.Url': 'x' },
      'InvalidParameterValue',
      'DiskContainer.0',
    ],
    [
      'a list with a gap',
      { ...importImage, 'DiskContainer.3.Url': 'x' },
      'InvalidParameterValue',
      'DiskContainer.3',
    ],
    ['a key without encryption', { ...importImage, KmsKeyId: 'k' }, 'InvalidParameterDependency', 'KmsKeyId'],
    [
      'a time that is none',
      { ...importImage, 'ClientData.UploadEnd': 'noon' },
      'InvalidParameterValue',
      'ClientData.UploadEnd',
    ],
    ['a control character', { ...importImage, Description: 'a\u0001' }, 'InvalidCharacter', ''],
    [
      'a reserved tag',
      { ...importImage, 'TagSpecification.1.Tag.1.Key': 'aws:x' },
      'InvalidParameterValue',
      'aws:x',
    ],
  ])('%s is refused', (_, wire, code, named) => {
    expect(refusal(wire)).toEqual([400, code, expect.stringContaining(named)])
  })

  test('a disk of ImportInstance is named by its place', () => {
    const { 'DiskImage.2.Image.Bytes': _, ...wire } = importInstance
    expect(refusal(wire)[2]).toContain('DiskImage.2.Image.Bytes')
  })

  test('what is unknown is told before what is missing, and that before what is wrong', () => {
    const wrong = { ...without('Volume.Size'), 'Image.Bytes': 'many' }
    expect(refusal({ ...wrong, Nonsense: '1' })[1]).toBe('UnknownParameter')
    expect(refusal(wrong)[1]).toBe('MissingParameter')
  })

  test('authentication is not among them', () => {
    const v4 = {
      'X-Amz-Algorithm': 'a',
      'X-Amz-Credential': 'k/20260101/eu-west-1/ec2/aws4_request',
      'X-Amz-Signature': 's',
    }
    const v2 = {
      AWSAccessKeyId: 'k',
      SignatureVersion: '2',
      SignatureMethod: 'HmacSHA256',
      Timestamp: 't',
      Signature: 's',
    }
    expect(ask(endpoint, { ...importVolume, ...v4 }).status).toBe(200)
    expect(ask(endpoint, { ...importVolume, ...v2 }).status).toBe(200)
  })
})
