import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { isTold, type Reader } from './readers.ts'

/** Milliseconds that no input of this size takes, on the slowest machine. */
const most = 20_000

/** Gives a reader so many inputs. Throws, with the input, where one crashes it or holds it up. */
export function fuzz({ name, input, read }: Reader, runs: number, seed: number): void {
  const property = fc.property(input, (bytes) => {
    const started = performance.now()
    try {
      read(bytes)
    } catch (error) {
      if (!isTold(error)) throw error
    }
    const took = performance.now() - started
    if (took > most) throw new Error(`${name}: ${bytes.length} bytes took ${Math.round(took)} ms`)
  })
  const { failed, counterexample, errorInstance, numRuns } = fc.check(property, { numRuns: runs, seed })
  if (!failed) return
  const text = String(counterexample?.[0])
  const { stack = '' } = errorInstance as Error
  throw new Error(
    `${name}: input ${numRuns} of seed ${seed}, shrunk: ${JSON.stringify(text.slice(0, 2000))}: ${stack}`,
  )
}
