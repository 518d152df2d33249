/** Something to install from the Python package index, at a version that this suite was tried with. */
export type Requirement = {
  readonly name: string
  readonly pip: readonly string[]
  /** Folder of its own, outside the environment: for what must not be mixed with the rest. */
  readonly target?: string
}

/** The peers agree on this version; naming it each time keeps one install from moving the other. */
const sdk = ['botocore==1.43.106', 'boto3==1.43.106']

export const requirements = {
  botocore: { name: 'botocore', pip: sdk },
  moto: { name: 'moto', pip: ['moto[server]==5.2.5', ...sdk] },
  ministack: { name: 'ministack', pip: ['ministack==1.5.33', ...sdk] },
  /** The release of 2013 carries the EC2 model of API version 2013-02-01; only its data is read. */
  botocore2013: { name: 'botocore of 2013', pip: ['--no-deps', 'botocore==0.15.1'], target: 'botocore-2013' },
} as const satisfies Record<string, Requirement>
