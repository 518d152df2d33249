import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// What `npm pack` publishes: JavaScript and types in dist/, beside them what is data and not TypeScript.
const root = fileURLToPath(new URL('../..', import.meta.url))
rmSync(`${root}dist`, { recursive: true, force: true })
execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
cpSync(`${root}reports/html/page.js`, `${root}dist/reports/html/page.js`)
cpSync(`${root}reports/report.schema.json`, `${root}dist/reports/report.schema.json`)
cpSync(`${root}harness/cli/config.schema.json`, `${root}dist/harness/cli/config.schema.json`)
cpSync(`${root}harness/drivers`, `${root}dist/harness/drivers`, {
  recursive: true,
  filter: (file) => !/\.ts$|node_modules|target|\.fixture/.test(file),
})
