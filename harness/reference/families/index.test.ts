import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { atRest } from '../at-rest.fixture.ts'
import { idIn, kinds, look, stateIn, stop } from '../kinds.fixture.ts'

describe.each(Object.entries(kinds))('a task of kind %s', (_, kind) => {
  const { transitions } = loadLibrary().machines[kind.machine]!

  test('is active, then completed, and stays so', () => {
    const { call, pass } = atRest()
    const id = idIn(call(kind.make).text)
    expect(id).not.toBe('')
    const seen = [0, 3, 6.9, 0.1, 100].map((seconds) => {
      pass(seconds)
      return stateIn(look(call, kind, id).text)
    })
    expect(seen).toEqual(['active', 'active', 'active', 'completed', 'completed'])
  })

  test('goes by way of cancelling or deleting when it is cancelled, and stays there', () => {
    const { call, pass } = atRest()
    const id = idIn(call(kind.make).text)
    pass(5)
    expect(stop(call, kind, id).status).toBe(200)
    const seen = [0, 1, 2, 100].map((seconds) => {
      pass(seconds)
      return stateIn(look(call, kind, id).text)!
    })
    expect(seen).toEqual([
      expect.stringMatching(/ing$/),
      expect.stringMatching(/ing$/),
      expect.stringMatching(/ed$/),
      seen[2],
    ])
    for (const [i, state] of ['active', ...seen].slice(0, -1).entries())
      expect(transitions[state]).toContain(seen[i])
  })

  test('cannot be cancelled once it is completed', () => {
    const { call, pass } = atRest()
    const id = idIn(call(kind.make).text)
    pass(10)
    const { status, code } = stop(call, kind, id)
    expect(status).toBe(400)
    expect(code).toBe(kind.machine === 'conversion' ? 'DeleteConversionTaskError' : 'IncorrectState')
    expect(stateIn(look(call, kind, id).text)).toBe('completed')
  })

  test('is cancelled alone', () => {
    const { call } = atRest()
    const [first, second] = [call(kind.make), call(kind.make)].map(({ text }) => idIn(text))
    stop(call, kind, first!)
    expect(stateIn(look(call, kind, second!).text)).toBe('active')
  })

  test('is found by its id alone, and with all others without', () => {
    const { call } = atRest()
    const ids = [1, 2, 3].map(() => idIn(call(kind.make).text))
    expect(new Set(ids).size).toBe(3)
    const named = look(call, kind, ids[1]!).text
    expect(ids.filter((id) => named.includes(id))).toEqual([ids[1]])
    const all = call({ Action: kind.look }).text
    expect(ids.filter((id) => all.includes(id))).toEqual(ids)
  })

  test.each(['nonsense', 'import-vol-xyz', ''])('is not found by %j', (id) => {
    const { call } = atRest()
    expect(look(call, kind, id)).toMatchObject({ status: 400, code: expect.stringMatching(/\.Malformed$/) })
    expect(stop(call, kind, id)).toMatchObject({ status: 400, code: expect.stringMatching(/\.Malformed$/) })
  })

  test('that does not exist is an error, not an empty answer', () => {
    const { call } = atRest()
    const id = idIn(call(kind.make).text).replace(/.{17}$/, '0123456789abcdef0')
    const code = kind.look.includes('Export') ? 'InvalidExportTaskID.NotFound' : 'InvalidConversionTaskId'
    expect(look(call, kind, id)).toMatchObject({ status: 400, code })
    expect(stop(call, kind, id)).toMatchObject({ status: 400, code })
  })

  test('is not served by the describe of another kind', () => {
    const { call } = atRest()
    const id = idIn(call(kind.make).text)
    const others = Object.values(kinds).filter((other) => other.look !== kind.look)
    for (const other of others) expect(look(call, other, id).status).toBe(400)
    for (const other of others) expect(call({ Action: other.look }).text).not.toContain(id)
  })
})
