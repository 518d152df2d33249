import type { Failure } from '../../api-error.ts'
import type { Changes } from '../../changes.ts'
import { answered } from '../../faults/answered.ts'
import { family } from '../../faults/family.ts'
import { remembered } from '../../faults/things/remembered.ts'

const counts = remembered(() => ({ made: 0 }))
const notFound = /\.NotFound$/
const coded = (codes: RegExp, change: (right: Failure) => Partial<Failure>): Partial<Changes> => ({
  error: (right) => (codes.test(right.code) ? { ...right, ...change(right) } : right),
})

/** What is refused, and by which codes. */
export const refusals = family('right', {
  'things-not-found-by-noun': [
    'What is not there is told as the service tells it: NatGatewayNotFound, InvalidKeyPair.NotFound, InvalidGroup.NotFound.',
    coded(notFound, ({ code }) => ({ code: historic[code] ?? code })),
  ],
  'things-not-found-as-value': [
    'What is not there is InvalidParameterValue.',
    coded(notFound, () => ({ code: 'InvalidParameterValue' })),
  ],
  'things-malformed-as-not-found': [
    'A text that is no id is an id that nothing has.',
    coded(/\.Malformed$/, ({ code }) => ({ code: code.replace('.Malformed', '.NotFound') })),
  ],
  'things-not-found-as-malformed': [
    'An id that nothing has is told as malformed.',
    coded(notFound, ({ code }) => ({ code: code.replace('.NotFound', '.Malformed') })),
  ],
  'things-malformed-as-value': [
    'A text that is no id is InvalidParameterValue.',
    coded(/\.Malformed$/, () => ({ code: 'InvalidParameterValue' })),
  ],
  'things-tagging-not-found': [
    'Tags on what is not there are told by its kind.',
    answered('InvalidID', { code: 'InvalidVpcID.NotFound' }),
  ],
  'things-wrong-value': [
    'A wrong value is InvalidParameter.',
    answered('InvalidParameterValue', { code: 'InvalidParameter' }),
  ],
  'things-wrong-format': [
    'A wrong value is ValidationError.',
    answered('InvalidParameterValue', { code: 'ValidationError' }),
  ],
  'things-dry-run-first': [
    'A dry run is answered before anything else is looked at.',
    { problems: (found, { params }) => (params.DryRun === true ? [] : found) },
  ],
  'things-limit': [
    'After forty VPCs or addresses no more can be made.',
    {
      problems: (found, { action, ...context }) => {
        if (!/^(CreateVpc|AllocateAddress)$/.test(action) || found.length) return found
        counts(context).made++
        return counts(context).made > 40
          ? [
              {
                code: `${action === 'CreateVpc' ? 'Vpc' : 'Address'}LimitExceeded`,
                message: 'No more.',
                status: 400,
              },
            ]
          : found
      },
    },
  ],
  'things-token-mismatch': [
    'A token that comes with another request is IdempotentParameterMismatch with status 409.',
    answered('IdempotentParameterMismatch', { status: 409 }),
  ],
  'things-messages': [
    'Messages are in other words, with signs that are escaped.',
    { error: (right) => ({ ...right, message: `„${right.code}“ <&> ist falsch` }) },
  ],
  'things-pages-bounded': [
    'MaxResults below 5 is refused.',
    {
      problems: (found, { params }) =>
        typeof params.MaxResults === 'number' && params.MaxResults < 5 && !found.length
          ? [{ code: 'InvalidParameterValue', message: 'MaxResults is from 5 to 1000.', status: 400 }]
          : found,
    },
  ],
  'things-unsupported-option': [
    'An option is not supported in the region.',
    {
      problems: (found, { params }) =>
        !found.length && (params.OutpostArn !== undefined || params.MultiAttachEnabled === true)
          ? [{ code: 'UnsupportedOperation', message: 'It is not supported here.', status: 400 }]
          : found,
    },
  ],
})

const historic: Readonly<Record<string, string>> = {
  'InvalidNatGatewayID.NotFound': 'NatGatewayNotFound',
  'InvalidKeyPairID.NotFound': 'InvalidKeyPair.NotFound',
  'InvalidSecurityGroupID.NotFound': 'InvalidGroup.NotFound',
  'InvalidSnapshotID.NotFound': 'InvalidSnapshot.NotFound',
  'InvalidVolumeID.NotFound': 'InvalidVolume.NotFound',
  'InvalidAddressID.NotFound': 'InvalidAllocationID.NotFound',
  'InvalidLaunchTemplateID.NotFound': 'InvalidLaunchTemplateId.NotFound',
}
