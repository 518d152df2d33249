import type { Report } from '../../report/model.ts'

/** Versions at which the target of a report lacks an operation. */
export const lacksAt = ({ operations }: Report, name: string): string[] =>
  Object.entries(operations.find((one) => one.name === name)?.versions ?? {})
    .filter(([, state]) => state === 'unsupported')
    .map(([version]) => version)
