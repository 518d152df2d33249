import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['harness/**/*.test.ts', 'suites/**/*.test.ts', 'reports/**/*.test.ts', '*.test.ts'],
    // No test changes what another sees, and a worker for each of a hundred files costs more than the tests.
    isolate: false,
    // Tests of commands wait for them most of the time: more workers than processors keep these busy.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    testTimeout: 120_000,
  },
})
