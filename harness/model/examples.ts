import type { Schema } from '../shape/schema.ts'

type Example = string | number | boolean

/** What a name says of a value: identifiers of the right form, networks that are networks. */
const byName: readonly (readonly [name: RegExp, value: string])[] = [
  [/ImageId$/, '{{image}}'],
  [/InstanceId$/, '{{instance}}'],
  [/AvailabilityZone$/, '{{zone}}'],
  [/Ipv6Cidr|Ipv6.*Prefix/, '2001:db8::/56'],
  [/Cidr(Block|Ip)?$/, '10.0.0.0/16'],
  [/^(Public|Private)?Ip(Address)?$|IpAddress$/, '10.0.0.10'],
  [/Arn$/, 'arn:aws:ec2:us-east-1:012345678910:resource/ec2spec'],
  [/ClientToken$|^Token$/, 'ec2spec-{{nonce}}'],
  [/Region(Name)?$/, '{{region}}'],
  [/Bucket/, 'ec2spec-{{nonce}}'],
  [/Url$|Uri$/, 'https://example.com/ec2spec-{{nonce}}'],
  [/VpcId$/, 'vpc-1234567890abcdef0'],
  [/SubnetId$/, 'subnet-1234567890abcdef0'],
  [/VolumeId$/, 'vol-1234567890abcdef0'],
  [/SnapshotId$/, 'snap-1234567890abcdef0'],
  [/(SecurityGroup|Group)Id$/, 'sg-1234567890abcdef0'],
  [/NetworkInterfaceId$/, 'eni-1234567890abcdef0'],
  [/AllocationId$/, 'eipalloc-1234567890abcdef0'],
  [/RouteTableId$/, 'rtb-1234567890abcdef0'],
  [/InternetGatewayId$/, 'igw-1234567890abcdef0'],
]

/** A value that a member takes, as far as its name, its words and its type say. */
export function exampleOf(name: string, { type, format, enum: words, minimum, bytes }: Schema): Example {
  if (bytes) return 'ZWMyc3BlYw=='
  if (words?.length) return words[0]!
  if (type === 'boolean') return true
  if (type === 'integer') return minimum ?? 1
  if (type === 'number') return minimum ?? 1.5
  if (format === 'date-time') return '2026-01-01T00:00:00Z'
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? 'ec2spec {{nonce}}'
}
