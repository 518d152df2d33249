import type { Report } from '../../harness/report/model.ts'
import { baselineWords } from '../words/baseline.ts'
import { type Screen, toWidth } from './screen.ts'

/** What a baseline excuses, and what is wrong with it. */
export const baseline = (report: Report, { width, colors }: Screen): string[] =>
  baselineWords(report).map((line, i) => {
    const told = toWidth(line, width - 10)
    return i > 0 ? `${' '.repeat(10)}${colors.yellow(told)}` : `${colors.bold('Baseline')}  ${told}`
  })
