import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execute } from '../execute.ts'
import type { Emulator } from './emulator.ts'

/** A compiler may take this long, in milliseconds. */
const patience = 3 * 60 * 60_000

/** The path of its program; or why it could not be installed, in a few words, with the whole in a log beside it. */
export async function installEmulator(
  emulator: Emulator,
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly program: string } | { readonly why: string }> {
  const into = join(folder, emulator.name)
  const program = join(into, emulator.pip ? 'venv/bin' : 'bin', emulator.program)
  const stamp = join(into, '.installed')
  const is = JSON.stringify(emulator)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === is && existsSync(program)) return { program }
  mkdirSync(into, { recursive: true })
  for (const [word, ...args] of stepsOf(emulator, into)) {
    const why = await failed(word!, args, join(into, 'install.log'), { into, signal })
    if (why) return { why }
  }
  writeFileSync(stamp, is)
  return { program }
}

function stepsOf({ pip, go, cargo, version }: Emulator, into: string): readonly (readonly string[])[] {
  const venv = join(into, 'venv')
  if (pip)
    return [
      ['python3', '-m', 'venv', venv],
      [join(venv, 'bin/python'), '-m', 'pip', 'install', '--disable-pip-version-check', `${pip}==${version}`],
    ]
  if (go) return [['go', 'install', `${go}@${version}`]]
  return [['cargo', 'install', '--locked', '--root', into, '--version', version, cargo!]]
}

async function failed(
  program: string,
  args: readonly string[],
  log: string,
  { into, signal }: { readonly into: string; readonly signal: AbortSignal },
): Promise<string | undefined> {
  const env = { ...process.env, GOBIN: join(into, 'bin') }
  try {
    const { code, stdout, stderr } = await execute(program, args, { env, signal, timeout: patience })
    writeFileSync(log, stdout + stderr)
    return code ? 'its installer did not succeed' : undefined
  } catch (error) {
    signal.throwIfAborted()
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? `${program} not found`
      : 'its installer broke off'
  }
}
