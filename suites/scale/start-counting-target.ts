import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type CountingTarget = {
  readonly endpoint: string
  /** How many requests came since it was asked last, and when the first of them did (milliseconds since 1970). */
  counted(): Promise<{ readonly count: number; readonly first: number }>
  close(): void
}

/** Starts `counting-target.ts` as a program of its own. */
export async function startCountingTarget(): Promise<CountingTarget> {
  const file = fileURLToPath(new URL('./counting-target.ts', import.meta.url))
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async (): Promise<string> => (await lines.next()).value ?? ''
  return {
    endpoint: await line(),
    counted: async () => {
      child.stdin.write('count\n')
      return JSON.parse(await line())
    },
    close: () => child.stdin.end(),
  }
}
