import { devNull } from 'node:os'

/**
 * The environment of a driver: the user's own, without what would configure an SDK behind the call's back
 * (profiles, regions, endpoints, instance metadata, proxies).
 */
export const driverEnvironment = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !/^(AWS_|(https?|all)_proxy$)/i.test(name))),
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
})
