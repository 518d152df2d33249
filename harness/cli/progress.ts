/** One line that counts, on a terminal; nothing where the output goes to a file or a CI. */
export function createProgress(stream: NodeJS.WriteStream): {
  update(done: number, causes: number): void
  clear(): void
} {
  if (!stream.isTTY) return { update() {}, clear() {} }
  let shownAt = 0
  return {
    update(done, causes) {
      if (Date.now() - shownAt < 80) return
      shownAt = Date.now()
      stream.write(`\r\u001b[2K${done} cases${causes ? `, ${causes} causes of failure` : ''}`)
    },
    clear: () => void stream.write('\r\u001b[2K'),
  }
}
