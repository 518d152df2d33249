import { expect, test } from 'vitest'
import { signForm } from './sign-2.ts'

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
}
const form = [
  ['Action', 'DescribeConversionTasks'],
  ['Version', '2013-02-01'],
  ['Description', 'a b*~+/é'],
] as const
const signed = (more = {}) =>
  new Map(
    signForm(
      form,
      { pathname: '/', headers: { Host: 'localhost:5000' } },
      { ...credentials, ...more },
      new Date('2013-02-01T00:00:00.123Z'),
    ),
  )

test('a form is signed as another signer of Version 2 signs it', () => {
  expect(signed().get('Timestamp')).toBe('2013-02-01T00:00:00Z')
  // By botocore 1.43.106, SigV2Auth.calc_signature.
  expect(signed().get('Signature')).toBe('cEtPx6j1UQomMUTSQsUT2dd1yhnxHstV82ltRQ99g2U=')
})

test('the token of a session is signed with the rest', () => {
  const one = signed({ sessionToken: 'a token' })
  expect(one.get('SecurityToken')).toBe('a token')
  expect(one.get('Signature')).not.toBe(signed().get('Signature'))
})
