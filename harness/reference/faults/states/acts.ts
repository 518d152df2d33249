import { standIns } from '../../../golden/given.ts'
import type { Context } from '../../context.ts'
import { stageOf } from '../../tasks/stage-of.ts'
import type { Task } from '../../tasks/task.ts'
import { family } from '../family.ts'

const all = ({ store }: Context): readonly Task[] => [...store.tasks.values()]
const kin = (one: Task, context: Context): readonly Task[] =>
  all(context).filter((task) => task.family === one.family)
const others = (right: readonly Task[], context: Context): readonly Task[] =>
  kin(right[0]!, context).filter((task) => !right.includes(task))
const namesIds = ({ params }: Context): boolean =>
  Object.keys(params).some((name) => name.endsWith('TaskIds'))

/** Cancels and describes that reach other tasks than they should, or none. */
export const acts = family('states', {
  'cancel-all': [
    'Cancelling one task cancels every task that there is.',
    { cancelled: (_, context) => all(context) },
  ],
  'cancel-kin': [
    'Cancelling one task cancels all of its family.',
    { cancelled: (right, context) => kin(right[0]!, context) },
  ],
  'cancel-others': ['Cancelling one task cancels the others of its family.', { cancelled: others }],
  'cancel-nothing': ['A cancel succeeds and cancels nothing.', { cancelled: () => [] }],
  'cancel-no-export': [
    'A cancel of an instance export cancels nothing.',
    { cancelled: (right, { action }) => (action === 'CancelExportTask' ? [] : right) },
  ],
  'cancel-no-import': [
    'A cancel of an image or snapshot import cancels nothing.',
    { cancelled: (right, { action }) => (action === 'CancelImportTask' ? [] : right) },
  ],
  'cancel-no-instance': [
    'A cancel of an instance import cancels nothing.',
    { cancelled: (right) => right.filter(({ operation }) => operation !== 'ImportInstance') },
  ],
  'cancel-completed': [
    'A completed conversion can be cancelled.',
    { finished: (right, { family }) => right && family !== 'conversion' },
  ],
  'cancel-completed-unmoved': [
    'Cancelling a completed conversion succeeds and changes nothing.',
    {
      finished: () => false,
      cancelled: (right, { now }) => right.filter((task) => stageOf(task, now).state !== 'completed'),
    },
  ],
  'cancel-completed-export': [
    'A completed instance export can be cancelled.',
    { finished: (right, { family }) => right && family !== 'instance-export' },
  ],
  'cancel-completed-image': [
    'A completed image export can be cancelled.',
    { finished: (right, { operation }) => right && operation !== 'ExportImage' },
  ],
  'cancel-active-refused': [
    'An active conversion cannot be cancelled.',
    { finished: (right, { family }) => right || family === 'conversion' },
    'A task that transfers its last disk image shows as active and cannot be cancelled either.',
  ],
  'cancel-image-refused': [
    'An active image import cannot be cancelled.',
    { finished: (right, { family }) => right || family === 'import-image' },
    'No document says how far an import may be and still be cancelled: a refusal is right as well.',
  ],
  'previous-state': [
    'CancelImportTask says of an active task that it was being deleted.',
    {
      output: (right, { action }) =>
        action === 'CancelImportTask' ? { ...right, PreviousState: 'deleting' } : right,
    },
    'No document gives the values of previousState, or says when it is read.',
  ],
  'state-after': [
    'CancelImportTask says that the task is still active.',
    {
      output: (right, { action }) => (action === 'CancelImportTask' ? { ...right, State: 'active' } : right),
    },
  ],
  'cancelled-import-gone': [
    'A cancelled import is unknown from then on.',
    {
      cancelled: (right, { store, action }) =>
        action === 'CancelImportTask' ? right.filter(({ id }) => store.tasks.delete(id)) : right,
    },
  ],
  'cancelled-imports-unlisted': [
    'The list of all image tasks leaves out the cancelled.',
    {
      found: (right, { action, params, now }) =>
        action === 'DescribeImportImageTasks' && !('ImportTaskIds' in params)
          ? right.filter((task) => !stageOf(task, now).state.startsWith('cancel'))
          : right,
    },
  ],
  'completed-unlisted': [
    'The list of all exports leaves out those that are completed.',
    {
      found: (right, { action, params, now }) =>
        action === 'DescribeExportTasks' && !('ExportTaskIds' in params)
          ? right.filter((task) => stageOf(task, now).state !== 'completed')
          : right,
    },
  ],
  'not-found-by-id': [
    'No task is found by its id, though the list shows it.',
    {
      found: (right, { params }) => (Object.keys(params).some((name) => /TaskIds$/.test(name)) ? [] : right),
    },
  ],
  'cancels-cousins': [
    'Who cancels a volume task cancels the instance tasks as well.',
    {
      cancelled: (right, { store }) =>
        right.some(({ operation }) => operation === 'ImportVolume')
          ? [...right, ...[...store.tasks.values()].filter(({ operation }) => operation === 'ImportInstance')]
          : right,
    },
  ],
  'refusals-make-tasks': [
    'A request that is refused makes a copy of an earlier task.',
    {
      outcome: (right, { action, store }) => {
        const one = [...store.tasks.values()].find(({ operation }) => operation === action)
        if (!one || !('error' in right)) return right
        const id = `${one.id.slice(0, -6)}${String(++store.created).padStart(6, '0')}`
        store.tasks.set(id, { ...one, id })
        return right
      },
    },
  ],
  'forgets-at-once': ['A task is unknown as soon as it is made.', { known: () => false }],
  'forgets-instances': [
    'Tasks of ImportInstance are unknown as soon as they are made.',
    { known: (right, { operation }) => right && operation !== 'ImportInstance' },
  ],
  'exports-renamed': [
    'The export of an image that an import has made is described under another id.',
    {
      view: (right, { operation, params }, { action }) =>
        operation === 'ExportImage' && action !== operation && params.ImageId !== standIns.image
          ? { ...right, ExportImageTaskId: `${right.ExportImageTaskId as string}0` }
          : right,
    },
  ],
  'forgets-active': [
    'A task is unknown when half of its work is done.',
    {
      known: (right, task, { now }) =>
        right && (stageOf(task, now).state !== 'active' || stageOf(task, now).done < 0.3),
    },
    'A task may complete between two looks, and how long a completed one is kept is not said.',
  ],
  'describes-others': [
    'A describe by ids shows the other tasks of the family as well.',
    { found: (right, context) => (right[0] && namesIds(context) ? kin(right[0], context) : right) },
  ],
  'describes-only-others': [
    'A describe by one id shows another task, if there is one.',
    {
      found: (right, context) =>
        right.length === 1 && namesIds(context) && others(right, context).length
          ? others(right, context).slice(0, 1)
          : right,
    },
  ],
  'describes-none': [
    'A describe by ids shows nothing.',
    { found: (right, context) => (namesIds(context) ? [] : right) },
  ],
  'describes-first': [
    'Of several ids, a describe shows the first.',
    { found: (right, context) => (namesIds(context) ? right.slice(0, 1) : right) },
  ],
  'describes-twice': [
    'A describe shows every task twice.',
    { found: (right) => right.flatMap((task) => [task, task]) },
  ],
  'filter-ignored': ['Filters are not heeded.', { params: ({ Filters: _, ...rest }) => rest }],
  'list-empty': [
    'A describe of all tasks shows none.',
    { found: (right, context) => (namesIds(context) ? right : []) },
  ],
})
