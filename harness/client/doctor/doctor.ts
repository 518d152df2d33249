import { startDriver } from '../../drivers/driver.ts'
import { loadLibrary } from '../../golden/library.ts'
import { apiVersions } from '../../shape/versions.ts'
import { planClient } from '../cases/plan-client.ts'
import { createSwitchboard } from '../switchboard.ts'
import { type Diagnosis, note, right, wrong } from './diagnosis.ts'
import { greeting, startTrouble } from './greeting.ts'
import { lines } from './lines.ts'
import { oddCalls, sideBySide, special, text } from './odd-calls.ts'
import { exactNumbers, firstCall, refusal } from './plain-calls.ts'
import { ask, callOf, contextOf, type Visit } from './visit.ts'

export type DoctorOptions = {
  readonly cwd?: string
  /** Bound in milliseconds for one call. */
  readonly timeout: number
  readonly handshakeMs?: number
}

/** Judges a driver, not its SDK: the handshake, the lines, what becomes of odd calls, and how it ends. */
export async function* doctor(
  command: readonly string[],
  { cwd, timeout, handshakeMs = 60_000 }: DoctorOptions,
): AsyncGenerator<Diagnosis> {
  const library = loadLibrary()
  const operations = [...library.operations.keys()]
  const driver = await startDriver(command, { operations, handshakeMs, ...(cwd && { cwd }) })
  const switchboard = await createSwitchboard()
  try {
    if (!driver.handshake) return yield startTrouble(driver.broken)
    yield* greeting(driver.handshake, operations)
    const version = apiVersions.findLast((one) => driver.handshake?.versions.includes(one))
    const context = version && contextOf(driver.handshake, version, library)
    if (context) yield* visit({ driver, switchboard, context, timeout, cases: [...planClient(context)] })
    await driver.close()
    yield* lines(driver.faults)
    yield driver.faults.some(({ kind }) => kind === 'no-exit' || kind === 'died')
      ? wrong(
          'it ends when its stdin does',
          'When stdin ends, finish what is open, then exit with 0: a reader that waits for ever keeps the run from ending.',
        )
      : right('it ends when its stdin does')
  } finally {
    await driver.close(1000)
    await switchboard.close()
  }
}

async function* visit(seen: Visit): AsyncGenerator<Diagnosis> {
  const every = callOf(seen, 'sdk/every-member/Describe') ?? callOf(seen, 'sdk/every-member/')
  if (!every)
    return yield wrong('it can be called', 'No operation that it names exists at the version that it names.')
  const first = await ask(seen, every)
  yield* firstCall(seen, every, first)
  if ('broken' in first.outcome)
    return yield note('it does right by other calls', 'Not tried: first it has to answer one.')
  yield* exactNumbers(seen)
  yield* refusal(seen)
  yield* oddCalls(seen, every)
  yield* text(seen)
  yield* sideBySide(seen, every)
  yield* special(seen)
}
