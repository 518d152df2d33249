import { describe, expect, test } from 'vitest'
import type { Params } from '../../shape/encode.ts'
import { atRest } from '../at-rest.fixture.ts'
import { idIn, kinds, look, stop } from '../kinds.fixture.ts'
import { importInstance, importVolume } from '../requests.fixture.ts'

describe('a conversion task', () => {
  const imported = (answer: { value: Params }) => (answer.value.ConversionTasks as Params[])[0]!

  test('repeats what was asked for, and converts byte by byte', () => {
    const { call, pass } = atRest()
    const id = idIn(
      call({ ...importVolume, Description: ' a <b> & c ', 'Image.Bytes': '9007199254740993' }).text,
    )
    pass(5)
    expect(imported(look(call, kinds.volume, id))).toEqual({
      ConversionTaskId: id,
      ExpirationTime: '2026-01-08T00:00:00Z',
      State: 'active',
      StatusMessage: 'Progress: 50%',
      ImportVolume: {
        AvailabilityZone: 'us-east-1a',
        BytesConverted: 4503599627370496,
        Description: ' a <b> & c ',
        Image: {
          Format: 'VMDK',
          Size: '9007199254740993',
          ImportManifestUrl: importVolume['Image.ImportManifestUrl'],
        },
        Volume: { Id: expect.stringMatching(/^vol-[0-9a-f]{17}$/), Size: 8 },
      },
    })
    pass(5)
    expect(imported(look(call, kinds.volume, id))).toMatchObject({
      ImportVolume: { BytesConverted: '9007199254740993' },
    })
  })

  test('of an instance has one volume for each disk', () => {
    const { call, pass } = atRest()
    const id = idIn(call(importInstance).text)
    pass(20)
    const { ImportInstance, ImportVolume } = imported(look(call, kinds.instance, id))
    expect(ImportVolume).toBeUndefined()
    expect(ImportInstance).toMatchObject({
      InstanceId: expect.stringMatching(/^i-/),
      Platform: 'Windows',
      Description: 'a server',
      Volumes: [
        {
          AvailabilityZone: 'us-east-1c',
          BytesConverted: 1179593728,
          Image: { Format: 'VHD' },
          Status: 'completed',
          Volume: { Size: 12 },
        },
        {
          Description: 'the second',
          BytesConverted: 1000000,
          Image: { Format: 'RAW', Size: 1000000 },
          Volume: { Size: 1 },
        },
      ],
    })
  })

  test('shows the reason of its cancelling as its message', () => {
    const { call } = atRest()
    const id = idIn(call(importVolume).text)
    call({ Action: 'CancelConversionTask', ConversionTaskId: id, ReasonMessage: 'wrong disk' })
    expect(imported(look(call, kinds.volume, id))).toMatchObject({
      State: 'cancelling',
      StatusMessage: 'wrong disk',
    })
  })

  test('takes a second cancel without complaint', () => {
    const { call, pass } = atRest()
    const id = idIn(call(importVolume).text)
    const answers = [0, 1, 10].map((seconds) => {
      pass(seconds)
      return stop(call, kinds.volume, id).value
    })
    expect(answers).toEqual([{ Return: true }, { Return: true }, { Return: true }])
  })

  test('has the shape of the version that asks', () => {
    const { call } = atRest()
    const { AvailabilityZone: _, ...rest } = importVolume
    const id = idIn(call({ ...rest, AvailabilityZoneId: 'use1-az4' }).text)
    const at = (Version: string) =>
      call({ Action: 'DescribeConversionTasks', Version, 'ConversionTaskId.1': id })
    expect(at('2016-11-15').text).toContain('<availabilityZoneId>use1-az4<')
    expect(at('2013-02-01').text).not.toContain('availabilityZoneId')
    expect(at('2013-02-01').root.namespace).toBe('http://ec2.amazonaws.com/doc/2013-02-01/')
  })

  test('gets a zone of the region that the request was signed for', () => {
    const keys = { ...importInstance, 'X-Amz-Credential': 'k/20260101/eu-west-3/ec2/aws4_request' }
    const { 'LaunchSpecification.Placement.AvailabilityZone': _, ...wire } = keys
    expect(atRest().call(wire).text).toContain('<availabilityZone>eu-west-3a<')
  })
})
