import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { execute } from './execute.ts'
import type { Workshop } from './part.ts'
import type { Requirement } from './requirements.ts'

/** Why something could not be had, in a few words. */
export type Unavailable = { readonly unavailable: string }

/** Makes the Python environment, unless a working one is there. */
export async function prepare(workshop: Workshop): Promise<Unavailable | undefined> {
  mkdirSync(workshop.folder, { recursive: true })
  if (await works(workshop, workshop.program('python'), ['-m', 'pip', '--version'])) return
  if (!(await works(workshop, 'python3', ['--version']))) return { unavailable: 'python3 not found' }
  rmSync(workshop.folder, { recursive: true, force: true })
  mkdirSync(workshop.folder)
  const made = await works(workshop, 'python3', ['-m', 'venv', join(workshop.folder, 'venv')])
  return made ? undefined : { unavailable: 'python3 cannot make a virtual environment: no venv module' }
}

/** Installs one requirement, unless the same one is there. What pip said is kept in a log. */
export async function install(
  requirement: Requirement,
  workshop: Workshop,
): Promise<Unavailable | undefined> {
  const { pip, target } = requirement
  const file = join(workshop.folder, requirement.name.replaceAll(' ', '-'))
  const wanted = pip.join(' ')
  if (readIfThere(`${file}.installed`) === wanted) return
  console.error(`installing ${requirement.name}`)
  const into = target ? ['--upgrade', '--target', join(workshop.folder, target)] : []
  const args = ['-m', 'pip', 'install', '--disable-pip-version-check', '--retries', '2', ...into, ...pip]
  const { code, stdout, stderr } = await execute(workshop.program('python'), args, {
    signal: workshop.signal,
  })
  writeFileSync(`${file}.pip.log`, stdout + stderr)
  if (code) return { unavailable: `${reason(stderr)}; see ${relative(workshop.root, file)}.pip.log` }
  writeFileSync(`${file}.installed`, wanted)
}

/** pip's own words name hosts and run to pages; they stay in the log. */
const reason = (stderr: string): string =>
  /connection|network|resolution|timed out|No matching distribution/i.test(stderr)
    ? 'no network, or no such package for this python3'
    : 'pip could not install it'

const works = (workshop: Workshop, program: string, args: string[]): Promise<boolean> =>
  execute(program, args, { signal: workshop.signal }).then(
    ({ code }) => code === 0,
    () => false,
  )

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
