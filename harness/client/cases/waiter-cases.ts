import type { Params } from '../../shape/encode.ts'
import { sampleId } from '../answers/fill-golden.ts'
import { errorTree, xmlReply } from '../answers/reply.ts'
import { writeXml } from '../answers/write-xml.ts'
import type { ClientCase, Reply } from '../model.ts'
import { plainReply } from '../scenarios.ts'
import { successBase } from './answer-cases.ts'
import { has, type PlanContext, shapeIn } from './context.ts'

type Waiter = {
  readonly name: string
  readonly operation: string
  readonly ids: string
  readonly wire: string
  /** The state that every task is to reach, and those that none will leave for it. */
  readonly done: string
  readonly never?: readonly string[]
  /** One that says neither. */
  readonly between: string
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
  {
    name: 'ConversionTaskCompleted',
    between: 'active',
    done: 'completed',
    never: ['cancelled', 'cancelling'],
    ...conversion,
  },
  { name: 'ConversionTaskCancelled', between: 'cancelling', done: 'cancelled', ...conversion },
  { name: 'ExportTaskCompleted', between: 'active', done: 'completed', ...exporting },
  { name: 'ExportTaskCancelled', between: 'cancelling', done: 'cancelled', ...exporting },
  {
    name: 'SnapshotImported',
    operation: 'DescribeImportSnapshotTasks',
    ids: 'ImportTaskIds',
    wire: 'ImportTaskId',
    done: 'completed',
    never: ['error'],
    between: 'pending',
    answer: (tasks) => ({
      ImportSnapshotTasks: tasks.map(({ id, state }) => ({
        ImportTaskId: id,
        SnapshotTaskDetail: { Status: state },
      })),
    }),
  },
]

/** What a waiter sees at each look, until it has seen enough: a state for each task, or a refusal. */
type Course = {
  readonly name: string
  readonly looks: readonly (readonly string[] | 'refused')[]
  /** Nothing is left to wait for: the waiter ends with an error. */
  readonly fails?: true
}

/** Every way in which waiters are wrong shows in one of these: which task they look at, how many, and how long. */
function coursesOf({ done, never: [never, other] = [], between }: Waiter): readonly Course[] {
  const nevers = [
    ['never', [between, never]],
    ['never-first', [never, between]],
    ['never-beside-done', [done, never]],
    ['never-last', [between, between, never]],
    ['never-other', [between, other]],
  ] as const
  return [
    {
      name: 'reached',
      looks: [
        [between, done],
        [done, done],
      ],
    },
    {
      name: 'first-done',
      looks: [
        [done, between],
        [done, between],
        [done, done],
      ],
    },
    {
      name: 'last-of-three',
      looks: [
        [done, done, between],
        [done, done, done],
      ],
    },
    { name: 'at-once', looks: [[done, done]] },
    { name: 'one-task', looks: [[between], [done]] },
    { name: 'none-listed', looks: [[], [done, done]] },
    ...nevers.flatMap(([name, states]): Course[] =>
      states.includes(undefined) ? [] : [{ name, looks: [states as readonly string[]], fails: true }],
    ),
    { name: 'refused', looks: ['refused'], fails: true },
  ]
}

export function* waiterCases(context: PlanContext): Generator<ClientCase> {
  for (const waiter of waiters)
    if (context.waiters.has(waiter.name) && has(waiter.operation, context))
      for (const course of coursesOf(waiter)) yield waiterCase(waiter, course, context)
}

function waiterCase(waiter: Waiter, { name, looks, fails }: Course, context: PlanContext): ClientCase {
  const { operation, ids, wire, done } = waiter
  const { version } = context
  const id = `sdk/waiter.${name}/${waiter.name}`
  const most = Math.max(...looks.map((states) => (states === 'refused' ? 2 : states.length)))
  const tasks = Array.from({ length: most }, (_, i) => sampleId(ids, `${id} ${i + 1}`))
  const { output } = shapeIn(operation, context)
  const answer = (states: Course['looks'][number]): Reply =>
    states === 'refused'
      ? refusal
      : plainReply(
          successBase(
            operation,
            waiter.answer(states.map((state, i) => ({ id: tasks[i]!, state }))),
            output,
            id,
            version,
          ),
        )
  // Who looks on although enough was seen is told what proves it wrong, and ends.
  const replies = [...looks, fails ? tasks.map(() => done) : ('refused' as const)].map(answer)
  const call = {
    role: 'test' as const,
    operation,
    expect: { kind: fails ? ('failure' as const) : ('waited' as const) },
    params: { [ids]: tasks },
    wire: Object.fromEntries(tasks.map((task, i) => [`${wire}.${i + 1}`, task])),
    reply: (nth: number) => replies[Math.min(nth, replies.length - 1)]!,
    waiter: waiter.name,
    looks: looks.length,
    charge: `client.waiter.${fails ? 'failure' : waiter.name}`,
  }
  return { id, version, operation, calls: [call] }
}

const refusal = xmlReply(
  writeXml(
    errorTree({
      code: 'UnauthorizedOperation',
      message: 'You are not authorized to perform this operation.',
      requestId: '6ea4a1f0-6f0d-4f3d-9d2b-1f4a5b0c7d11',
    }),
    '2016-11-15',
  ),
  403,
)
