#!/usr/bin/env node
// Nothing else is imported before the version is known: an older Node fails on the imports themselves.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 19)) {
  // What was compiled once is kept for the next time, in the system's folder for what may be lost.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  await import('./cli.ts')
} else {
  console.error(
    `ec2spec: needs Node 22.19 or newer, this is ${process.versions.node}; \`npx -p node@24 -p ec2spec ec2spec run\` brings one along`,
  )
  process.exitCode = 2
}

export {}
