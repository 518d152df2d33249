import type { Report } from '../../harness/report/model.ts'

/** The verdict as a person says it. */
export const verdictWords: Readonly<Record<Report['verdict'], string>> = {
  conforms: 'Conforms',
  'does-not-conform': 'Does not conform',
  inconclusive: 'Cannot be told',
}
