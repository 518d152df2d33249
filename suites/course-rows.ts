import type { CourseKey } from '../harness/golden/clause-id.ts'
import type { Source } from '../harness/shape/schema.ts'
import { errors, type Row } from './clause-rows.ts'

const model = (section: string): Source => ({ document: 'ec2-model-2016-11-15', section })

/** What is owed from call to call: by operations that make, describe and cancel tasks. */
export const courseRows: Readonly<
  Record<'makes' | 'describes' | 'cancels' | 'signed', Readonly<Partial<Record<CourseKey, Row>>>>
> = {
  makes: {
    'new-id': {
      level: 'MUST',
      text: 'Every task that {operation} makes has an id that no task had before.',
      why: 'Two imports under one id cannot be waited for, nor cancelled, one by one.',
      source: { document: 'boto3-describe-conversion-tasks', section: 'Parameters' },
    },
    'leaves-nothing': {
      level: 'MUST',
      text: 'A request of {operation} that is refused, denied or but a dry run makes no task.',
      why: 'What a caller believes not to have happened runs, and is billed.',
      source: { document: 'boto3-describe-conversion-tasks', section: 'DryRun' },
    },
  },
  describes: {
    listed: {
      level: 'MUST',
      text: '{operation} without ids has every task that is under way, once.',
      why: 'A caller that lost an id looks for it there; clean-up code finds what it has to cancel.',
      source: { document: 'ec2-DescribeConversionTasks-2016-11-15', section: 'Description' },
    },
    kept: {
      level: 'SHOULD',
      text: 'What {operation} has shown of a request and of what was made, it shows at every later look.',
      why: 'A caller that reads the task after its end finds other facts than before.',
      source: model('ImportImageTask'),
    },
    'own-tasks': {
      level: 'SHOULD',
      text: '{operation} shows the tasks of its own kind alone.',
      why: 'A tool that is handed the wrong id has to be told so: it would read one kind of task as another.',
      source: errors('Client error codes for specific actions'),
    },
  },
  cancels: {
    untouched: {
      level: 'MUST',
      text: '{operation} cancels the task that it names and no other, and none where it is refused or a dry run.',
      why: 'Work that others wait for is lost, and nobody asked for that.',
      source: { document: 'ec2-CancelConversionTask-2016-11-15', section: 'Description' },
    },
    'own-tasks': {
      level: 'SHOULD',
      text: '{operation} cancels tasks of its own kinds alone.',
      why: 'A tool that is handed the wrong id has to be told so: it would end what it never meant.',
      source: errors('Client error codes for specific actions'),
    },
  },
  signed: {
    signature: {
      level: 'MUST',
      text: 'Where the endpoint verifies signatures, {operation} serves no request with a wrong one.',
      why: 'Whoever knows the name of a key acts as its owner.',
      source: errors('Common client error codes'),
    },
    'signature-age': {
      level: 'SHOULD',
      text: 'Where the endpoint verifies signatures, {operation} serves no request that was signed hours ago.',
      why: 'A request that somebody has read is sent again whenever he likes.',
      source: errors('RequestExpired'),
    },
  },
}

/** What an operation that describes owes besides, whose filters the documents name. */
export const filterRow: Row = {
  level: 'SHOULD',
  text: '{operation} with filters gives the tasks that fit them all, each by one of its values, and no others.',
  why: 'A script that looks for what is left over acts on what is not.',
  source: { document: 'ec2-DescribeImportImageTasks-2016-11-15', section: 'Request Parameters' },
}

/** What an operation that describes by ids owes besides. */
export const selectionRow: Row = {
  level: 'MUST',
  text: '{operation} by ids gives the tasks of those ids and no others.',
  why: 'A waiter looks at all tasks that come back: a foreign one makes it wait for ever or stop too early.',
  source: { document: 'boto3-describe-conversion-tasks', section: 'Parameters' },
}

/** What an operation owes besides whose pages have a documented size. */
export const pageRow: Row = {
  level: 'SHOULD',
  text: 'A page of {operation} has no more tasks than MaxResults says.',
  why: 'A caller sets the size to what it can take at once.',
  source: { document: 'ec2-model-2016-11-15', section: 'DescribeExportImageTasksRequest' },
}

/** What an operation that cancels owes besides. */
export const effectRow: Row = {
  level: 'MUST',
  text: 'A task for which {operation} succeeded is being cancelled, or gone, from then on.',
  why: 'Clean-up code waits for it, and pays for what goes on instead.',
  source: { document: 'ec2-CancelConversionTask-2016-11-15', section: 'Description' },
}
