/** A table of Markdown; `align` has a letter for each column, `c` for a centred one and `r` for numbers. */
export const table = (head: readonly string[], align: string, rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => rules[align[i] ?? 'l'] ?? '---'), ...rows].map(row).join('\n')

const rules: Readonly<Record<string, string>> = { c: ':-:', r: '--:' }
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
