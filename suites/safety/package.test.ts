import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))
const text = (name: string) => readFileSync(`${root}${name}`, 'utf8')
const { scripts, dependencies } = JSON.parse(text('package.json'))
const { packages } = JSON.parse(text('package-lock.json')) as {
  packages: Record<string, { dev?: true; hasInstallScript?: true; integrity?: string; resolved?: string }>
}

test('nothing runs when it is installed, neither of ours nor of what comes with it', () => {
  expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([])
  const running = Object.entries(packages).filter(([, one]) => one.hasInstallScript && !one.dev)
  expect(running).toEqual([])
})

test('the lockfile knows what every package has to be', () => {
  const loose = Object.entries(packages).filter(([path, one]) => path && !one.integrity)
  expect(loose).toEqual([])
})

test('every runtime dependency has its reason, and no other is given one', () => {
  const rows = [...text('docs/security.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(rows).toEqual(Object.keys(dependencies).sort())
})

test('a release is audited, tested, and published with provenance and its bill of materials', () => {
  const { jobs, permissions } = parse(text('.github/workflows/release.yml'))
  const { steps } = jobs.publish as { steps: { run?: string }[] }
  const lines = steps.flatMap(({ run = '' }) => run.trim().split('\n'))
  const order = ['npm ci', 'npm audit', 'npm test', 'npm pack', 'npm sbom', 'npm publish'].map((start) =>
    lines.findIndex((line) => line.startsWith(start)),
  )
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order).not.toContain(-1)
  expect(lines.at(order.at(-1)!)).toContain('--provenance')
  expect(permissions).toEqual({ contents: 'read' })
  expect(jobs.publish.permissions).toEqual({ contents: 'write', 'id-token': 'write' })
})

test('the scripts that workflows run are there', () => {
  const names = readdirSync(`${root}.github/workflows`)
  const run = names.flatMap((name) => [...text(`.github/workflows/${name}`).matchAll(/npm run ([\w:-]+)/g)])
  expect(run.length).toBeGreaterThan(0)
  for (const [, script] of run) expect(scripts).toHaveProperty(script!.replaceAll('.', '\\.'))
})
