import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A folder of its own, a run without variants, and a PATH whose `npx` runs this repository in place of what a registry has. */
export function workplace(): { readonly folder: string; readonly env: NodeJS.ProcessEnv } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ec2spec-ci-')))
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/npx'), npx, { mode: 0o755 })
  const { HOME = '/', PATH = '' } = process.env
  const path = [join(folder, 'bin'), dirname(process.execPath), PATH].join(':')
  return { folder, env: { HOME, PATH: path, CI: 'true', NO_COLOR: '1', EC2SPEC_VARIANTS: '0' } }
}

/** Knows the options that the examples use, and no others: a misspelt one is not passed over. */
const npx = `#!/usr/bin/env bash
while true; do
  case "$1" in
    --yes | --) shift ;;
    --package) echo "$2" >> package; [ "$2" = no-such-package ] && exit 1; shift 2 ;;
    ec2spec) shift; exec "${process.execPath}" --no-warnings "${join(root, 'bin.ts')}" "$@" ;;
    *) echo "npx: what is $1?" >&2; exit 127 ;;
  esac
done
`

export type Ended = { readonly code: number | null; readonly said: string }

/** Runs shell lines as a runner does, which ends at the first that fails. */
export function runLines(lines: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lines], { cwd, env })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, said }))
  })
}

/** `name=value` lines, as in GITHUB_OUTPUT. */
export const pairsOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
