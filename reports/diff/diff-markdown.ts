import { code, words } from '../words/markdown.ts'
import type { Diff } from './compare-reports.ts'
import { diffCounts, tellDiff } from './tell-diff.ts'

const most = 50

/** A comparison for a pull request: the counts, then what changed, and nothing of what did not. */
export function diffMarkdown(diff: Diff): string {
  const lines = [...tellDiff(diff)].slice(0, -1).map((line) => {
    const [, kind = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(line) ?? []
    return `- **${kind}** ${code(rest)}`
  })
  const more = lines.length > most ? [`- and ${lines.length - most} more`] : []
  return `### ${words(diffCounts(diff))}\n\n${[...lines.slice(0, most), ...more].join('\n')}\n`
}
