import { CommanderError } from 'commander'
import { KnownError } from './harness/base/errors.ts'
import { readIdentity } from './harness/wire/credentials.ts'
import { createMask, type Mask } from './harness/wire/mask.ts'
import { visible } from './reports/words/visible.ts'

/** Masks what the environment and `--secret` hold, whatever a message repeats of them. */
const maskOf = (env: NodeJS.ProcessEnv, argv: readonly string[]): Mask => {
  const secret = argv[argv.indexOf('--secret') + 1]
  const own = createMask(readIdentity(env))
  return argv.includes('--secret') && secret && secret.length > 4
    ? (text) => own(text.replaceAll(secret, '***'))
    : own
}

/** A message as it may be shown: secrets masked, and nothing in it that moves a terminal's cursor. */
export const tellable = (text: string): string => visible(maskOf(process.env, process.argv)(text))

/** Says what went wrong, a bug with its place, and returns the exit code of it. */
export function tellError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { message, stack } = error as Error
  process.stderr.write(`ec2spec: ${tellable(isExpected(error) ? message : (stack ?? String(error)))}\n`)
  return error instanceof KnownError ? error.exitCode : 3
}

/** What we throw for a person to read, and what the system says of a file, are no bugs. */
const isExpected = (error: unknown): boolean =>
  error instanceof KnownError || (error as NodeJS.ErrnoException)?.syscall !== undefined
