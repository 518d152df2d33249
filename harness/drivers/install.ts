import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { driversFolder, readDriverSpec } from './list.ts'

/** What `startDriver` needs, or why there is none: a toolchain that the machine lacks, or an install that failed. */
export type Installed =
  | { readonly command: readonly string[]; readonly cwd: string }
  | { readonly missing: string }
  | { readonly failed: string }

/** `.peers/drivers` of a checkout, and the user's cache folder for the published package. */
export const installFolder = (env = process.env): string =>
  import.meta.url.endsWith('.ts')
    ? resolve(import.meta.dirname, '../../.peers/drivers')
    : join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ec2spec', 'drivers')

/**
 * Installs a driver of the package, with its pinned dependencies, into a folder of its own; at once where that
 * was done before with the same files. Never throws for what a machine lacks or a registry does not give.
 */
export async function install(
  name: string,
  folder = driversFolder,
  into = installFolder(),
): Promise<Installed> {
  const { needs, install: steps, run } = readDriverSpec(name, folder)
  const missing = needs.find((program) => !onPath(program))
  if (missing) return { missing }
  const [from, cwd] = [join(folder, name), join(into, name)]
  const installed = { command: run.map((word, i) => (i === 0 ? program(word, cwd) : word)), cwd }
  const [stamp, is] = [join(cwd, '.installed'), fingerprint(from)]
  if (read(stamp) === is) return installed
  rmSync(cwd, { recursive: true, force: true })
  cpSync(from, cwd, { recursive: true })
  for (const step of steps) {
    const failed = await runStep(step, cwd)
    if (failed) return { failed: `${step.join(' ')}: ${failed}` }
  }
  writeFileSync(stamp, is)
  return installed
}

/** Why a step of an install failed: the last of what it wrote. */
function runStep([word = '', ...args]: readonly string[], cwd: string): Promise<string | undefined> {
  return new Promise((done) => {
    let said = ''
    const child = spawn(program(word, cwd), args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-2000)
      })
    child.on('error', ({ message }) => done(message))
    child.on('close', (code) => done(code === 0 ? undefined : said.trim() || `exited with ${code}`))
  })
}

/** A path is one in the installed folder; a name is looked for on the PATH. */
const program = (word: string, cwd: string): string =>
  word === 'node' ? process.execPath : word.includes('/') ? resolve(cwd, word) : word

const onPath = (name: string): boolean =>
  name === 'node' || (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, name)))

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** Changes with every change of a driver's files, and so with its pinned versions. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(file.slice(folder.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
