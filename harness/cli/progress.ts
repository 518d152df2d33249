/** One line that counts, on a terminal; nothing where the output goes to a file or a CI. */
export function createProgress(stream: NodeJS.WriteStream): {
  update(text: string): void
  clear(): void
} {
  if (!stream.isTTY) return { update() {}, clear() {} }
  let shownAt = 0
  return {
    update(text) {
      if (Date.now() - shownAt < 80) return
      shownAt = Date.now()
      stream.write(`\r\u001b[2K${text}`)
    },
    clear: () => void stream.write('\r\u001b[2K'),
  }
}

/** How far a run is. */
export const runProgress = (done: number, causes: number): string =>
  `${done} cases${causes ? `, ${causes} causes of failure` : ''}`
