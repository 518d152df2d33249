/** Loaded before a program that is measured (`--import`): writes what it used to the file that EC2SPEC_USAGE names. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const usage = { megabytes: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }
  writeFileSync(process.env.EC2SPEC_USAGE!, JSON.stringify(usage))
})
