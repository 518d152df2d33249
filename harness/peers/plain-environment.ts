/** Nobody's real credentials, and no colours. */
export function plainEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const mine = Object.entries(env).filter(([name]) => !/^(AWS_|EC2SPEC_)/.test(name))
  return { ...Object.fromEntries(mine), NO_COLOR: '1' }
}
