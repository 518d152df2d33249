import { devNull } from 'node:os'

/** Credentials that no call is made with: a client that signs with them has taken them from its environment. */
export const decoyKey = 'AKIAEC2SPECDECOY0000'

/** Every call says its own credentials and region: these have to lose against them. */
const decoys = {
  AWS_ACCESS_KEY_ID: decoyKey,
  AWS_SECRET_ACCESS_KEY: 'ec2spec/decoy+0123456789abcdefghijklmno',
  AWS_REGION: 'ap-southeast-4',
  AWS_DEFAULT_REGION: 'ap-southeast-4',
}

/**
 * The environment of a driver: the user's own, without what would configure an SDK behind the call's back
 * (profiles, regions, endpoints, instance metadata, proxies), with decoys that it must not use, and far from UTC.
 */
export const driverEnvironment = (
  env: NodeJS.ProcessEnv = process.env,
  now: Date = new Date(),
): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !/^(AWS_|(https?|all)_proxy$)/i.test(name))),
  ...decoys,
  TZ: otherDay(now),
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
})

/** A time zone in which it is another day than in UTC, now and for an hour: 12 hours behind, or 14 ahead. */
const otherDay = (now: Date): string => (now.getUTCHours() < 11 ? 'Etc/GMT+12' : 'Etc/GMT-14')
