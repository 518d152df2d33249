import type { Clause } from '../../harness/judge/finding.ts'

/** What holds from call to call, whatever the calls are. */
export const sequenceClauses: readonly Clause[] = [
  {
    id: 'sequence.new-id',
    level: 'MUST',
    operation: null,
    text: 'Every task that is made has an id that no task had before.',
    why: 'Two imports under one id cannot be waited for, nor cancelled, one by one.',
    source: { document: 'boto3-describe-conversion-tasks', section: 'Parameters' },
  },
  {
    id: 'sequence.listed',
    level: 'MUST',
    operation: null,
    text: 'A describe without ids has every task that is under way.',
    why: 'Who lost an id looks for it there; clean-up code finds what it has to cancel.',
    source: { document: 'ec2-DescribeConversionTasks-2016-11-15', section: 'Description' },
  },
  {
    id: 'sequence.untouched',
    level: 'MUST',
    operation: null,
    text: 'Only the task that a call names is cancelled by it, and none by a dry run.',
    why: 'Work that others wait for is lost, and nobody asked for that.',
    source: { document: 'ec2-CancelConversionTask-2016-11-15', section: 'Description' },
  },
  {
    id: 'sequence.dry-run',
    level: 'MUST',
    operation: null,
    text: 'A dry run never succeeds, and leaves no task behind.',
    why: 'A probe for permissions would start, and bill, an import.',
    source: { document: 'boto3-describe-conversion-tasks', section: 'DryRun' },
  },
  {
    id: 'sequence.family',
    level: 'SHOULD',
    operation: null,
    text: 'The id of a task is known to the operations of its own family alone.',
    why: 'A tool that is handed the wrong id has to be told so: it would read one kind of task as another.',
    source: { document: 'ec2-errors', section: 'Client error codes for specific actions' },
  },
]
