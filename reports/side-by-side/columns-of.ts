import { basename } from 'node:path'
import type { Report } from '../../harness/report/model.ts'
import type { Column } from './model.ts'

type Input = { readonly file: string; readonly report: Report }

/** Columns under letters, called after their targets; where two have one name, after their files too. */
export function columnsOf(inputs: readonly Input[]): Column[] {
  const names = inputs.map(
    ({ report: { target } }) => target.name ?? target.endpoint.replace(/^https?:\/\/|\/$/g, ''),
  )
  return inputs.map(({ file, report }, i) => ({
    letter: letterOf(i),
    name:
      names.filter((name) => name === names[i]).length > 1 ? `${names[i]} (${basename(file)})` : names[i]!,
    report,
  }))
}

const letterOf = (i: number): string =>
  (i >= 26 ? letterOf(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26))
