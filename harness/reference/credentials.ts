/** Every call that this pair signs is answered with UnauthorizedOperation. */
export const deniedCredentials = { accessKeyId: 'EC2SPECDENIED', secretAccessKey: 'ec2spec-denied' } as const
