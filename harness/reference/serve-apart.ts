import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ServeOptions } from './serve.ts'

/** What can be told to another thread. */
export type ApartOptions = Omit<ServeOptions, 'faults' | 'clock' | 'world'> & {
  /** A model whose operations it serves as well: its path, and patterns of their names. */
  readonly model?: { readonly path: string; readonly patterns: readonly string[] }
}

/**
 * Serves a reference endpoint as `serve` does, in a thread of its own: it then takes no time from the run that it
 * answers.
 */
export async function serveApart(
  options: ApartOptions = {},
): Promise<{ endpoint: string; close(): Promise<void> }> {
  // TypeScript here, JavaScript in the package.
  const file = new URL(`./serve-worker${extname(import.meta.filename)}`, import.meta.url)
  const worker = new Worker(file, { workerData: options })
  const [endpoint] = (await once(worker, 'message')) as [string]
  return { endpoint, close: async () => void (await worker.terminate()) }
}
