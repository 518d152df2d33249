import { loadLibrary } from '../../harness/golden/library.ts'
import { libraryOf } from '../../harness/model/library-of.ts'
import { libraryWith } from '../../harness/model/library-with.ts'
import { packedModel } from '../../harness/model/packed.ts'
import { gadgets } from '../../harness/verify/selftest/gadgets.ts'
import { type ModelBench, openModelBench } from '../../harness/verify/selftest/model-bench.ts'
import { suite } from '../index.ts'

/** Kinds of EC2 that stand for the others: in VPCs and outside, with states, tokens and pages and without. */
const kinds = ['InternetGateway', 'KeyPair', 'LaunchTemplate', 'NatGateway', 'SecurityGroup', 'Snapshot']
  .concat(['Subnet', 'Volume', 'Vpc'])
  .flatMap((kind) => [`Create${kind}`, `Describe${kind}s`, `Delete${kind}`])

const changes = ['AssociateVpcCidrBlock', 'AuthorizeSecurityGroupIngress', 'ModifySubnetAttribute']

const operations = [...kinds, ...changes, 'AllocateAddress', 'DescribeAddresses', 'ReleaseAddress'].concat([
  'CreateTags',
  'DeleteTags',
  'DescribeTags',
])

const ways = {
  ec2: () => libraryWith(loadLibrary(), packedModel, operations),
  gadgets: () => libraryOf(loadLibrary(), gadgets, Object.keys(gadgets.operations)),
}

const opened = new Map<keyof typeof ways, ModelBench>()

/** Some thirty operations of EC2, or a service that nobody has; each opened once, when it is asked for. */
export function modelBenchOf(service: keyof typeof ways): ModelBench {
  const bench = opened.get(service) ?? openModelBench(suite, ways[service]())
  opened.set(service, bench)
  return bench
}
