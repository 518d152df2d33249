import type { Fault } from '../changes.ts'

export const dryRun: readonly Fault[] = [
  {
    id: 'dry-run.acts',
    family: 'dry-run',
    text: 'A dry run answers DryRunOperation and makes the task all the same.',
    change: { dryRun: (right) => (right === 'answers' ? 'acts' : right) },
  },
  {
    id: 'dry-run.status-200',
    family: 'dry-run',
    text: 'A permitted dry run answers DryRunOperation with status 200.',
    change: { error: (e) => (e.code === 'DryRunOperation' ? { ...e, status: 200 } : e) },
  },
]
