import type { LogWriter } from './log.ts'

/** Writes a log until it cannot be written, says why once, and lets the run go on without it. */
export function lenientLog(log: LogWriter, onFailure: (why: string) => void): LogWriter {
  let isWhole = true
  const unlessFull = (write: () => void) => {
    if (!isWhole) return
    try {
      write()
    } catch (error) {
      isWhole = false
      onFailure((error as Error).message)
    }
  }
  return {
    write: (...judged) => unlessFull(() => log.write(...judged)),
    shrunk: (shrunk) => unlessFull(() => log.shrunk(shrunk)),
    end: (footer) => unlessFull(() => log.end(footer)),
  }
}
