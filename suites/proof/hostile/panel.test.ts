import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holds, type Outcome, type Row } from './model.ts'
import { connections } from './rows/connections.ts'
import { documents } from './rows/documents.ts'
import { fields } from './rows/fields.ts'
import { framing } from './rows/framing.ts'
import { runAgainst, type Told, victim } from './run-against.ts'
import { type Hostile, serveHostile } from './serve-hostile.ts'

const rows: readonly Row[] = [...connections, ...framing, ...documents, ...fields]
const open: Hostile[] = []
afterAll(() => Promise.all(open.map((one) => one.close())))

async function against(row: Row, only?: string): Promise<Told> {
  const target = await serveHostile({ misbehave: row.answer, ...(only && { only }) })
  open.push(target)
  return runAgainst(target.endpoint, row.timeout ? { timeout: row.timeout } : {})
}

// Those that make a run wait do so side by side, before those that keep the machine busy.
const waiting = connections
  .filter(({ always }) => always !== holds)
  .flatMap((row) => [undefined, victim].map((only) => [row, only] as const))
const early = new Map<string, Promise<Told>>()
beforeAll(() => {
  for (const [row, only] of waiting) {
    const running = against(row, only)
    running.catch(() => 'the test that waits for it tells')
    early.set(`${row.name} ${only}`, running)
  }
})
const told = (row: Row, only?: string) => early.get(`${row.name} ${only}`) ?? against(row, only)

/** Some line says what happened, and each is one. */
const saying = ({ says }: Outcome): unknown =>
  says === holds.says ? [] : expect.arrayContaining([expect.stringMatching(says)])

describe.concurrent('a target that always does so', () => {
  test.each(rows)('$name', async (row) => {
    const { exit, lines } = await told(row)
    expect({ exit, lines }).toEqual({ exit: row.always.exit, lines: saying(row.always) })
  })
})

describe.concurrent('a target that does so for one operation', () => {
  test.each(rows)('$name', async (row) => {
    const { exit, lines, report } = await told(row, victim)
    expect({ exit, lines }).toEqual({ exit: row.once.exit, lines: saying(row.once) })
    const other = report?.clauses.find(({ id }) => id === 'ImportImage.accepted')
    expect(other?.status, 'the other operation is judged').toBe('passed')
  })
})
