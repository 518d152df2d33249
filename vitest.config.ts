import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['harness/**/*.test.ts', 'suites/**/*.test.ts', 'reports/**/*.test.ts', '*.test.ts'],
    // No test changes what another sees, and a worker for each of a hundred files costs more than the tests.
    isolate: false,
    // By itself vitest leaves one processor idle, which on two is half the time.
    maxWorkers: '100%',
    testTimeout: 120_000,
  },
})
