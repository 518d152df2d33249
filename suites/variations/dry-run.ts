import { clash, diff } from '../../harness/variants/edits.ts'
import type { Scenario } from '../../harness/golden/library.ts'
import { toStep } from '../../harness/plan.ts'
import { interleave } from '../../harness/variants/interleave.ts'
import type { Context } from './context.ts'
import { faultsOf, withFault } from './faults.ts'
import { requestOf, wired } from './request.ts'
import { withoutToken } from './transport.ts'
import { type Family, over, type Variant } from './variant.ts'

const offers = ({ input }: Context): boolean => input.properties?.DryRun !== undefined

const edit = (value: boolean) => ({ path: ['DryRun'], value })

/** DryRun=true is answered with DryRunOperation, DryRun=false is no dry run, whatever else is in the request. */
export const dryRun: Family = {
  name: 'dry-run',
  *finite(context) {
    if (!offers(context)) return
    const rows = [[], ...context.richer.map(withoutToken)]
    for (const [i, row] of rows.entries()) {
      yield over(row, (some) => ({
        name: `true.${i}`,
        situation: 'dry-run-granted',
        make: () => ({ control: requestOf(context, some), test: requestOf(context, some, [edit(true)]) }),
      }))!
      // Without a control it has to be sure that the rest of the request is taken.
      if (row.every(({ level }) => level === 'MUST')) yield over(row, (some) => ({ name: `false.${i}`, about: 'DryRun', make: () => ({ test: requestOf(context, some, [edit(false)]) }) }))!
    }
  },
}

/** A dry run of a request that has a fault: which of the two is answered is not documented. */
export const faultyDryRun: Family = {
  name: 'dry-run-fault',
  *finite(context) {
    if (!offers(context)) return
    for (const fault of faultsOf(context)) {
      const wire = fault.credentials === 'allowed' && !('DryRun' in fault.puts) ? withFault(context.wire, fault, context) : undefined
      if (wire) yield { name: fault.name, situation: 'faulty-dry-run', make: () => ({ control: requestOf(context), test: wired({ ...wire, DryRun: 'true' }) }) }
    }
  },
}

/** Nothing came of a dry run: of two requests that are equal but for one text, only the one that was made shows. */
export const dryRunMakesNothing: Family = {
  name: 'dry-run-leaves-nothing',
  looksAtAll: true,
  *finite(context) {
    const scenario = context.library.scenarios.find((one) => isDryRunOf(one, context))
    if (!scenario || !offers(context)) return
    // Each of them reads the list of all tasks, which may be long.
    const rows = context.rows.slice(0, 8).map((row, i) => fromRow(context, scenario, row, String(i + 1)))
    yield* interleave([rows.flatMap((variant) => variant ?? []), keptToken(context)])
  },
}

const isDryRunOf = ({ steps: [dry, , look] }: Scenario, { operation }: Context): boolean =>
  dry?.operation === operation && dry.request.situation === 'dry-run-granted' && look?.request.absent !== undefined

function fromRow(context: Context, { name, steps }: Scenario, fragments: Context['firm'], number: string): Variant | undefined {
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
      then: [toStep(look!, context.version, 'test')],
      clause: `scenario.${name}`,
    }),
  }))
}

const requestWire = ({ operation, version }: Context, { params, wire }: ReturnType<typeof requestOf>) => ({
  ...(params && { params }),
  wire: { Action: operation, Version: version, ...wire },
})

/** A client token is not used up by a dry run: the call that it rehearses can be made with it. */
function* keptToken(context: Context): Generator<Variant> {
  const token = context.firm.find(({ about }) => about.endsWith('ClientToken'))
  if (!token) return
  yield {
    name: 'token',
    make: () => {
      const { wire, params } = requestOf(context, [token], [edit(true)])
      const dry = { ...requestWire(context, { wire, params: params!, situations: [] }), expect: { situation: 'dry-run-granted' } }
      const step = { id: `${context.operation}/dry-run`, operation: context.operation, role: 'test', method: 'POST', credentials: 'allowed' } as const
      return { setups: [{ ...step, ...dry }], test: requestOf(context, [token]) }
    },
  }
}
