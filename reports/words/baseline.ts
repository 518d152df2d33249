import type { BaselineMention, Report } from '../../harness/report/model.ts'
import { count, number } from './count.ts'

const most = 3

/** How the failures compare with a baseline, in one to three lines; none where there is no baseline. */
export function baselineWords({ baseline, part }: Report): string[] {
  if (!baseline) return []
  const { entries, known, stale, changed, expired } = baseline
  const isTold = !part?.only && !part?.shard && !part?.cutShort
  return [
    `${count(entries, 'entry', 'entries')}: ${count(known, 'known failure')}, not counted${isTold ? '' : '; a part of the suite cannot tell what is stale'}`,
    [told(changed, 'in another way'), told(expired, 'expired')].filter(Boolean).join('; '),
    told(stale, 'stale, fixed and still listed'),
  ].filter(Boolean)
}

const told = (mentions: readonly BaselineMention[], how: string): string =>
  mentions.length > 0 ? `${number(mentions.length)} ${how}: ${names(mentions)}` : ''

function names(mentions: readonly BaselineMention[]): string {
  const told = mentions
    .slice(0, most)
    .map(({ clause, versions }) => `${clause}${versions ? ` at ${versions.join(' and ')}` : ''}`)
  const more = mentions.length - told.length
  return more > 0 ? `${told.join(', ')} and ${number(more)} more` : told.join(', ')
}
