import { toWidth } from './screen.ts'

/** A list over at most `rows` lines of `width` characters; the words that have no room are counted. */
export function wrapped(words: readonly string[], width: number, rows: number): string[] {
  const lines = filled(words, width)
  const kept = lines.slice(0, rows)
  const last = kept.at(-1)
  if (last && lines.length > rows) {
    while (last.length > 1 && `${last.join(', ')}, 999 more`.length >= width) last.pop()
    last.push(`${words.length - kept.flat().length} more`)
  }
  return kept.map((line, i) => toWidth(line.join(', '), width - 1) + (i < kept.length - 1 ? ',' : ''))
}

function filled(words: readonly string[], width: number): string[][] {
  const lines: string[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line && `${line.join(', ')}, ${word}`.length < width) line.push(word)
    else lines.push([word])
  }
  return lines
}
