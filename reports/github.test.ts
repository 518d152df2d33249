import { expect, test } from 'vitest'
import { conforming } from './fixtures/conforming.ts'
import { fourCauses } from './fixtures/four-causes.ts'
import { hostileReport } from './fixtures/hostile.ts'
import { unreachable } from './fixtures/unreachable.ts'
import { annotations } from './github.ts'

test('a conforming target is annotated with nothing', () => {
  expect(annotations(conforming())).toEqual([])
})

test('the first failures are annotations, each with its clause', () => {
  const lines = annotations(fourCauses())
  expect(lines.length).toBeLessThanOrEqual(10)
  expect(lines[0]).toMatch(/^::error title=[\w.%:[\]-]+::\S/)
})

test('a target that cannot be reached is an error, though no clause failed', () => {
  expect(annotations(unreachable())[0]).toMatch(/^::error title=ec2spec verdict::/)
})

test('what a target says starts no command of its own', () => {
  for (const line of annotations(hostileReport())) {
    expect(line).toMatch(/^::(error|warning) title=[^:,\n]*::[^\n\r]*$/)
    expect(line).not.toMatch(/\p{Cc}/u)
  }
})
