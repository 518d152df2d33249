import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { storage } from './storage.ts'

test('a URL and a key are sent as nobody would tidy them up', () => {
  expect(told(variantsOf(storage, 'ImportVolume'))).toEqual(['Image.ImportManifestUrl: accepted'])
  expect(changed(variantOf(storage, 'ImportVolume', 'Image.ImportManifestUrl'))).toEqual({
    'Image.ImportManifestUrl':
      'https://Ec2spec-{{nonce}}.S3.amazonaws.com/Disk%20one/a%2fb/manifest.xml?X=%7e&b=2&a=1&a=',
  })
  expect(changed(variantOf(storage, 'ImportSnapshot', 'DiskContainer.UserBucket.S3Key'))).toEqual({
    'DiskContainer.UserBucket.S3Key': '/Ec2spec {{nonce}}/disk+one/a=b%20c.vmdk',
  })
})

test('an operation without places has none', () => {
  expect(variantsOf(storage, 'CancelConversionTask')).toEqual([])
})
