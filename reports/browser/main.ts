/**
 * `npm run test:browser`: the tests of the HTML report in a Chromium. Where the machine has none, Playwright's own is
 * fetched, which takes a network; the exit code is 1 where there is none in the end.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = (program: string, ...args: readonly string[]): number =>
  spawnSync(process.execPath, [`${root}node_modules/${program}`, ...args], { cwd: root, stdio: 'inherit' })
    .status ?? 1

if (!findChromium()) run('playwright-core/cli.js', 'install', 'chromium')
if (findChromium()) process.exitCode = run('vitest/vitest.mjs', 'run', 'reports/browser')
else {
  console.error('no Chromium on this machine, and none to be had: install one, or name it by CHROMIUM=PATH')
  process.exitCode = 1
}
