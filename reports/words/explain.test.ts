import { expect, test } from 'vitest'
import { failure } from '../fixtures/failure.ts'
import { explain } from './explain.ts'

test('says where, what was wanted, what came, and how to run it again', () => {
  const given = {
    case: 'A/b',
    version: 'v',
    path: 'status',
    expected: '412',
    actual: '',
    curl: 'curl x',
    rerun: 'run y',
  }
  expect(explain(failure({ ...given, diagnosis: 'Look at DryRun first.' }))).toBe(
    [
      'A/b (v)',
      '  at        status',
      '  expected  412',
      '  actual    (nothing)',
      '  diagnosis Look at DryRun first.',
      '  send      curl x',
      '  run       run y',
    ].join('\n'),
  )
})

test('a client has no curl, and no line for it', () => {
  expect(explain(failure({ curl: '' }))).not.toContain('send')
})
