import type { Baseline } from './baseline.ts'

/** A baseline as it is written: an entry a line, so that a change of one is a change of one line. */
export const baselineText = ({ entries }: Baseline): string =>
  entries.length
    ? `{\n  "schemaVersion": 1,\n  "entries": [\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]\n}\n`
    : '{ "schemaVersion": 1, "entries": [] }\n'
