import type { Scenario } from '../../harness/golden/library.ts'
import { toStep } from '../../harness/golden/plan.ts'
import type { Context } from './context.ts'
import { dryRunEdit, offersDryRun } from './dry-run.ts'
import { clash, diff } from './edits.ts'
import { interleave } from './interleave.ts'
import { requestOf } from './request.ts'
import { stepOf } from './step-of.ts'
import { type Family, over, type Variant } from './variant.ts'
import { tokenOf, withoutToken } from './without-token.ts'

/** Nothing came of a dry run: of two requests that are equal but for one text, only the one that was made shows. */
export const dryRunMakesNothing: Family = {
  name: 'dry-run-leaves-nothing',
  looksAtAll: true,
  *finite(context) {
    const scenario = context.library.scenarios.find((one) => isDryRunOf(one, context))
    if (!scenario || !offersDryRun(context)) return
    // Each of them reads the list of all tasks, which may be long.
    const rows = context.rows.slice(0, 8).map((row, i) => fromRow(context, scenario, row, String(i + 1)))
    yield* interleave([rows.flatMap((variant) => variant ?? []), keptToken(context)])
  },
}

const isDryRunOf = ({ steps: [dry, , look] }: Scenario, { operation }: Context): boolean =>
  dry?.operation === operation &&
  dry.request.situation === 'dry-run-granted' &&
  look?.request.absent !== undefined

function fromRow(
  context: Context,
  { name, steps }: Scenario,
  fragments: Context['firm'],
  number: string,
): Variant | undefined {
  const [dry, , look] = steps
  const edits = [...diff(context.params, dry!.request.params!)]
  const row = withoutToken(fragments).filter((one) => !clash(one.edits, edits))
  if (row.length === 0) return undefined
  return over(row, (some) => ({
    name: number,
    situation: 'dry-run-granted',
    make: () => ({
      control: requestOf(context, some),
      test: requestOf(context, some, edits),
      after: [toStep(look!, context.version, 'test')],
      clause: `scenario.${name}`,
    }),
  }))
}

/** A client token is not used up by a dry run: the call that it rehearses can be made with it. */
function* keptToken(context: Context): Generator<Variant> {
  const token = tokenOf(context)
  if (!token) return
  const about = {
    id: `${context.operation}/dry-run`,
    role: 'test',
    expect: { situation: 'dry-run-granted' },
  } as const
  yield {
    name: 'token',
    make: () => ({
      setups: [stepOf(context, requestOf(context, [token], [dryRunEdit(true)]), about)],
      test: requestOf(context, [token]),
    }),
  }
}
