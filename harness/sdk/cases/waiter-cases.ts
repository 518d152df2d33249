import type { Params } from '../../encode.ts'
import { sampleId } from '../answers/fill-golden.ts'
import type { ClientCase, Expected } from '../model.ts'
import { plainReply } from '../scenarios.ts'
import { successBase } from './answer-cases.ts'
import { has, type PlanContext, shapeIn } from './context.ts'

type Waiter = {
  readonly name: string
  readonly operation: string
  readonly ids: string
  readonly wire: string
  /** The state that every task is to reach, and one that none will leave for it. */
  readonly done: string
  readonly never?: string
  /** A task of that id and state, as the answer has it. */
  readonly answer: (tasks: readonly { id: string; state: string }[]) => Params
}

const conversion = {
  operation: 'DescribeConversionTasks',
  ids: 'ConversionTaskIds',
  wire: 'ConversionTaskId',
  answer: (tasks: readonly { id: string; state: string }[]): Params => ({
    ConversionTasks: tasks.map(({ id, state }) => ({ ConversionTaskId: id, State: state })),
  }),
}
const exporting = {
  operation: 'DescribeExportTasks',
  ids: 'ExportTaskIds',
  wire: 'ExportTaskId',
  answer: (tasks: readonly { id: string; state: string }[]): Params => ({
    ExportTasks: tasks.map(({ id, state }) => ({ ExportTaskId: id, State: state })),
  }),
}

/** The waiters of the family, as the service's waiter definitions have them. */
export const waiters: readonly Waiter[] = [
  { name: 'ConversionTaskCompleted', done: 'completed', never: 'cancelled', ...conversion },
  { name: 'ConversionTaskCancelled', done: 'cancelled', ...conversion },
  { name: 'ExportTaskCompleted', done: 'completed', ...exporting },
  { name: 'ExportTaskCancelled', done: 'cancelled', ...exporting },
  {
    name: 'SnapshotImported',
    operation: 'DescribeImportSnapshotTasks',
    ids: 'ImportTaskIds',
    wire: 'ImportTaskId',
    done: 'completed',
    never: 'error',
    answer: (tasks) => ({
      ImportSnapshotTasks: tasks.map(({ id, state }) => ({
        ImportTaskId: id,
        SnapshotTaskDetail: { Status: state },
      })),
    }),
  },
]

export function* waiterCases(context: PlanContext): Generator<ClientCase> {
  for (const waiter of waiters) {
    if (!context.waiters.has(waiter.name) || !has(waiter.operation, context)) continue
    const { done, never } = waiter
    yield waiterCase(
      waiter,
      'reached',
      [
        ['active', done],
        [done, done],
      ],
      { kind: 'waited' },
      context,
    )
    if (never) yield waiterCase(waiter, 'never', [['active', never]], { kind: 'failure' }, context)
  }
}

function waiterCase(
  waiter: Waiter,
  name: string,
  rounds: readonly (readonly string[])[],
  expect: Expected,
  context: PlanContext,
): ClientCase {
  const { operation, ids, wire } = waiter
  const { version } = context
  const id = `sdk/waiter.${name}/${waiter.name}`
  const tasks = [sampleId(ids, `${id} 1`), sampleId(ids, `${id} 2`)]
  const { output } = shapeIn(operation, context)
  const replies = rounds.map((states) =>
    plainReply(
      successBase(
        operation,
        waiter.answer(states.map((state, i) => ({ id: tasks[i]!, state }))),
        output,
        id,
        version,
      ),
    ),
  )
  const call = {
    role: 'test' as const,
    operation,
    expect,
    params: { [ids]: tasks },
    wire: Object.fromEntries(tasks.map((task, i) => [`${wire}.${i + 1}`, task])),
    reply: (nth: number) => replies[Math.min(nth, replies.length - 1)]!,
    waiter: waiter.name,
    charge: `client.waiter.${name === 'never' ? 'failure' : waiter.name}`,
  }
  return { id, version, operation, calls: [call] }
}
