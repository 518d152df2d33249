import type { Report } from '../harness/report/model.ts'
import { severity } from './views/severity.ts'
import { count } from './words/count.ts'

/** What shields.io reads to draw a badge (its endpoint schema): the verdict in a word or two. */
export function toBadge(report: Report): string {
  const { message, color } = told(report)
  return `${JSON.stringify({ schemaVersion: 1, label: 'EC2 VM Import', message, color })}\n`
}

function told({ verdict, clauses, strict }: Report): { message: string; color: string } {
  if (verdict === 'conforms') return { message: 'conforms', color: 'brightgreen' }
  if (verdict === 'inconclusive') return { message: 'inconclusive', color: 'lightgrey' }
  const failed = clauses.filter((clause) => severity(clause, strict) === 'error').length
  return { message: failed ? `${count(failed, 'clause')} failed` : 'does not conform', color: 'red' }
}
