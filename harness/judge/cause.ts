import type { Finding, Mismatch } from './finding.ts'

/** What a failure comes from, in words; causes of one `theme` are mended in one place. */
export type CauseName = { readonly name: string; readonly theme: string }

/** The cause of a failure: of a member, of a way of refusing, or what the check itself says. */
export function causeOf({ clause, mismatch }: Pick<Finding, 'clause' | 'mismatch'>): CauseName {
  const [, output, aspect = ''] = /^[^.]+\.output\.(.+):([a-z]+)$/.exec(clause) ?? []
  const cause = mismatch?.cause
  const golden = cause?.endsWith('differs from the golden answer') ? mismatch!.path : undefined
  const member = memberOf(output ?? golden)
  if (member)
    return {
      name: cause && !golden ? cause : `${member} ${wrongs[aspect] ?? 'is not as documented'}`,
      theme: aspect === 'choice' ? aspect : member,
    }
  const prefix = cause && prefixOf(mismatch!)
  if (prefix) return { name: `codes that begin with ${prefix}`, theme: `codes with ${prefix}` }
  const theme = cause && themes.find(([pattern]) => pattern.test(cause))
  if (theme) return { name: cause, theme: cause.replace(...theme) }
  const name = cause ?? clause.replace(/^[^.]+\./, '')
  return { name: names[name] ?? name, theme: name }
}

/** What stands before a code that is otherwise right. */
function prefixOf({ path, expected, actual }: Mismatch): string | undefined {
  if (!path.endsWith('Code')) return undefined
  const right = expected.split(' | ').find((code) => actual !== code && actual.endsWith(code))
  return right && actual.slice(0, -right.length)
}

/** Words of checks that speak of one thing: dry runs, the state after a cancel, the code that everything is refused with. */
const themes: readonly (readonly [pattern: RegExp, theme: string])[] = [
  [/^(dry-run-granted .*|dry runs that succeed)$/, 'dry runs'],
  [/^\w+ after Cancel\w+ succeeded$/, 'state'],
  [/^.* lost from one look to the next$/, 'lost'],
  [/^.* (?:answered|refused) with (no code|(?!status )\S+)$/, 'answered with $1'],
]

/** What is wrong with a member, by the aspect that its clause is of. */
const wrongs: Readonly<Record<string, string>> = {
  required: 'is missing',
  type: 'is not of its type',
  enum: 'has a word that is not documented',
  range: 'is out of its range',
  choice: 'is not one of what may stand there',
  echo: 'does not repeat what was sent',
  shown: 'is not shown',
  life: 'changes as it may not',
  distinct: 'is not of its own',
}

/** Clauses that have no better word for what is wrong than their key. */
const names: Readonly<Record<string, string>> = {
  'request-id': 'successes without a requestId',
  'error-request-id': 'errors without a RequestID',
  'error-envelope': 'errors outside of Response/Errors/Error',
  'content-type': 'answers without an XML content type',
  'error-message': 'errors without a message',
  accepted: 'valid requests that are refused',
  answered: 'requests without a complete answer',
  get: 'GET that is not taken as POST is',
}

/** Members that every structure may have: which it is, its structure says. */
const common = /^(format|size|id|url|type|name|key|value|s3Key|s3Bucket)$/i
/** The states of tasks, whatever an operation calls them. */
const ofState = /^(state|status)$/

/** A member by its own name, whatever operation shows it, and where that says too little, with that of its structure. */
export function memberOf(path: string | undefined): string | undefined {
  if (!path) return undefined
  const segments = path
    .replaceAll(/\[\d*\]/g, '')
    .split('.')
    .filter((name) => name !== 'item')
  const [parent, own = parent] = segments.slice(-2)
  if (ofState.test(own!)) return 'state'
  return common.test(own!) && own !== parent ? `${parent}.${own}` : own
}

type Counted = { readonly name: string; readonly theme: string; readonly failures: number }

/** Causes of one theme as one, called by that of them which has most failures. */
export function byTheme<C extends Counted>(
  causes: readonly C[],
): readonly (readonly [name: string, all: readonly C[]])[] {
  return [...Map.groupBy(causes, ({ theme }) => theme)].map(([theme, all]) => {
    const [first] = all.toSorted((a, b) => b.failures - a.failures || (a.name < b.name ? -1 : 1))
    const isManner = all.length > 1 && theme.startsWith('answered with ')
    return [isManner ? `requests ${theme}` : first!.name, all]
  })
}
