import type { Report } from '../../harness/report/model.ts'
import { oneLine } from '../words/clip.ts'
import { count } from '../words/count.ts'
import { verdictWords } from '../words/verdict.ts'
import { visible } from '../words/visible.ts'
import type { Kind, OperationChange } from './change.ts'
import type { Diff } from './compare-reports.ts'
import { tellChanges } from './tell-changes.ts'
import { unlike } from './unlike.ts'

const kinds = ['worse', 'better', 'new', 'gone'] as const satisfies readonly Kind[]

/** A comparison in plain lines, one a change, the kind of change and the level first, the counts last. */
export function* tellDiff(diff: Diff): Generator<string> {
  yield head('before', diff.before)
  yield head('after', diff.after)
  for (const note of unlike(diff)) yield row('note', note)
  for (const kind of kinds) {
    for (const change of diff.operations) if (change.kind === kind) yield row(kind, operationWords(change))
    for (const words of tellChanges(diff.clauses.filter((change) => change.kind === kind)))
      yield row(kind, words)
  }
  yield diffCounts(diff)
}

/** `2 worse, 1 better, 0 new, 0 gone, 1,120 clauses as before`. */
export const diffCounts = ({ operations, clauses, same }: Diff): string =>
  [
    ...kinds.map(
      (kind) => `${[...operations, ...clauses].filter((one) => one.kind === kind).length} ${kind}`,
    ),
    `${count(same, 'clause')} as before`,
  ].join(', ')

const row = (kind: string, words: string) => `${kind.padEnd(8)}${oneLine(visible(words), 400)}`

const head = (name: string, { verdict, target, suite, startedAt }: Report): string =>
  row(name, `${verdictWords[verdict]}: ${target.endpoint}, ec2spec ${suite.version}, ${startedAt}`)

const operationWords = ({ kind, operation, versions, clauses }: OperationChange): string =>
  `${operation} is ${kind === 'worse' ? 'no longer' : 'now'} supported at ${versions.join(' and ')} (${count(clauses, 'clause')} with it)`
