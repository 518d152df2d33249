export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** The pairs that a run signs with: `denied` is absent where none was given. */
export type Identity = {
  readonly region: string
  readonly allowed: Credentials
  readonly denied?: Credentials
}

/** AWS_* from the environment, else `test`/`test` in us-east-1; the unprivileged pair from EC2SPEC_DENIED_*. */
export function readIdentity(
  env: Readonly<Record<string, string | undefined>>,
  fallbackDenied?: Credentials,
): Identity {
  const { AWS_SESSION_TOKEN: sessionToken, EC2SPEC_DENIED_ACCESS_KEY_ID: deniedId } = env
  const denied = deniedId
    ? { accessKeyId: deniedId, secretAccessKey: env.EC2SPEC_DENIED_SECRET_ACCESS_KEY ?? '' }
    : fallbackDenied
  return {
    region: env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1',
    allowed: {
      accessKeyId: env.AWS_ACCESS_KEY_ID || 'test',
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY || 'test',
      ...(sessionToken && { sessionToken }),
    },
    ...(denied && { denied }),
  }
}
