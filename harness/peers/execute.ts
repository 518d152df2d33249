import { spawn } from 'node:child_process'

export type Execution = { readonly code: number; readonly stdout: string; readonly stderr: string }

export type ExecuteOptions = {
  readonly signal: AbortSignal
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly input?: string
  /** Milliseconds until the process is ended. */
  readonly timeout?: number
}

/**
 * Runs a program to its end. Throws where it cannot be started, is ended by a signal or takes too long.
 * The bound is our own: the timer of `spawn` outlives a program that never started.
 */
export function execute(
  program: string,
  args: readonly string[],
  options: ExecuteOptions,
): Promise<Execution> {
  const { input = '', timeout = 240_000, ...rest } = options
  const signal = AbortSignal.any([rest.signal, AbortSignal.timeout(timeout)])
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...rest, signal, stdio: 'pipe' })
    const read = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (piece: string) => {
        read[name] += piece
      })
    child.on('error', reject)
    child.on('close', (code, by) => {
      if (code === null) reject(new Error(`${program} was ended by ${by}`))
      else resolve({ code, ...read })
    })
    child.stdin.on('error', () => {}).end(input)
  })
}
