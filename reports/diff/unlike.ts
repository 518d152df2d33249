import type { Diff } from './compare-reports.ts'

/** In what two runs differ besides the target, so that a change may not be its doing. */
export function* unlike({ before, after }: Pick<Diff, 'before' | 'after'>): Generator<string> {
  if (before.suite.version !== after.suite.version)
    yield `the suite was ${before.suite.version} and is ${after.suite.version}`
  if (before.suite.seed !== after.suite.seed)
    yield `the seed was ${before.suite.seed} and is ${after.suite.seed}: generated cases differ`
  const [old, now] = [before, after].map(({ part }) => JSON.stringify(part ?? 'the whole suite'))
  if (old !== now) yield `it was a run of ${old} and is one of ${now}`
}
