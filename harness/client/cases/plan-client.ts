import type { Library } from '../../golden/library.ts'
import type { ClientCase } from '../model.ts'
import { answerCases } from './answer-cases.ts'
import type { PlanContext } from './context.ts'
import { errorCases, stayingErrorCases } from './error-cases.ts'
import { goldenCases } from './golden-cases.ts'
import { longCases } from './long-cases.ts'
import { modelCases } from './model-cases.ts'
import { pageCases } from './page-cases.ts'
import { otherRequestCases } from './request-cases.ts'
import { retryCases } from './retry-cases.ts'
import { toleranceCases } from './tolerance-cases.ts'
import { valueCases } from './value-cases.ts'
import { waiterCases } from './waiter-cases.ts'

const made = new WeakMap<Library, Map<string, readonly ClientCase[]>>()

/** Every case that an SDK can be asked for, made once for all that have the same. */
export function planClient(context: PlanContext): readonly ClientCase[] {
  const { library, version, region, operations, waiters, paginators, waits } = context
  const known = made.get(library) ?? new Map<string, readonly ClientCase[]>()
  made.set(library, known)
  const key = [
    version,
    region,
    waits,
    ...[operations, waiters, paginators].map((names) => [...names].sort().join()),
  ].join(' ')
  const cases = known.get(key) ?? [...plan(context)]
  known.set(key, cases)
  return cases
}

/** Those that wait longest come first, so that none is left waiting alone. */
function* plan(whole: PlanContext): Generator<ClientCase> {
  const context = { ...whole, library: documented(whole.library) }
  yield* retryCases(context)
  yield* stayingErrorCases(context)
  yield* waiterCases(context)
  yield* pageCases(context)
  yield* toleranceCases(context)
  yield* otherRequestCases(context)
  yield* answerCases(context)
  yield* errorCases(context)
  yield* valueCases(context)
  yield* longCases(context)
  yield* goldenCases(context)
  yield* modelCases(whole)
}

/** What somebody wrote down: the operations that a model adds have cases of their own. */
function documented(library: Library): Library {
  const operations = new Map([...library.operations].filter(([, { origin }]) => origin !== 'model'))
  const pairs = new Map(
    [...library.pairs].filter(([, { operation }]) => library.operations.get(operation)?.origin !== 'model'),
  )
  return operations.size === library.operations.size ? library : { ...library, operations, pairs }
}
