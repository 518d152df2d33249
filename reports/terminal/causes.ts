import type { Report } from '../../harness/report/model.ts'
import { headline } from '../views/headline.ts'
import { count, number } from '../words/count.ts'
import { type Screen, toWidth } from './screen.ts'

const most = 4

/** What there is to mend, what gains most first. */
export function causes(report: Report, { width, colors }: Screen): string[] {
  if (report.causes.length === 0) return []
  const lines = report.causes.slice(0, most).map(({ cause, failures, mends, example }) => {
    const gain = mends?.length ? `mends ${count(mends.length, 'clause')}; ` : ''
    const told = toWidth(`${cause}  (${gain}${example})`, width - 10)
    return `  ${colors.bold(number(failures).padStart(6))}  ${told}`
  })
  const more = report.causes.length - lines.length
  return [
    colors.bold(headline(report)),
    ...lines,
    ...(more > 0 ? [`          and ${count(more, 'more cause')}`] : []),
  ]
}
