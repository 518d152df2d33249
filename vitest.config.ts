import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['harness/**/*.test.ts', 'suites/**/*.test.ts', 'reports/**/*.test.ts', '*.test.ts'],
    testTimeout: 30_000,
  },
})
