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
  readonly looks: readonly (readonly string[] | keyof typeof refusals)[]
  /** Nothing is left to wait for: the waiter ends with an error. */
  readonly fails?: true
  /** What the documents say no more of: an error is right as well. */
  readonly mayEnd?: true
  readonly delayMs?: number
  readonly charge?: string
}

/** As often as the waiter definitions have a waiter look. */
export const mostLooks = 40
/** Long enough that no pause looks like it by chance, and short enough for a run. */
const longerDelayMs = 300

/** Every way in which waiters are wrong shows in one of these: which task they look at, how many, and how long. */
function coursesOf({ done, never: [never, other] = [], between }: Waiter): readonly Course[] {
  const otherEnd = done === 'completed' ? 'cancelled' : 'completed'
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
    { name: 'refused-later', looks: [[between], 'refused'], fails: true },
    {
      name: 'throttled',
      looks: [[between, between], 'throttled', [done, done]],
      charge: 'client.retry.throttling',
    },
    // A state that is neither what is waited for nor what ends the wait.
    ...[otherEnd, 'ec2spec-future']
      .filter((state) => !nevers.some(([, states]) => states.includes(state)))
      .map(
        (state): Course => ({
          name: state === otherEnd ? 'other-end' : 'other-state',
          looks: [
            [done, state],
            [done, done],
          ],
          mayEnd: true,
        }),
      ),
  ]
}

/** What takes a waiter that lets its pause be set. */
const longCourses = ({ between, done }: Waiter): readonly Course[] => [
  { name: 'fifth-look', looks: [...Array.from({ length: 4 }, () => [between]), [done]] },
  {
    name: 'pause',
    looks: [[between], [between], [done]],
    delayMs: longerDelayMs,
    charge: 'client.waiter.pause',
  },
]

const attempts = ({ between }: Waiter): Course => ({
  name: 'attempts',
  looks: Array.from({ length: mostLooks }, () => [between]),
  fails: true,
  charge: 'client.waiter.attempts',
})

function* coursesFor(waiter: Waiter, { waits }: PlanContext): Generator<Course> {
  if (!waits) yield attempts(waiter)
  if (waits !== 'own-pace') yield* longCourses(waiter)
  yield* coursesOf(waiter)
}

export function* waiterCases(context: PlanContext): Generator<ClientCase> {
  for (const waiter of waiters)
    if (context.waiters.has(waiter.name) && has(waiter.operation, context))
      for (const course of coursesFor(waiter, context)) yield waiterCase(waiter, course, context)
}

function waiterCase(waiter: Waiter, course: Course, context: PlanContext): ClientCase {
  const { name, looks, fails, mayEnd, delayMs, charge } = course
  const { operation, ids, wire, done } = waiter
  const { version } = context
  const id = `sdk/waiter.${name}/${waiter.name}`
  const most = Math.max(...looks.map((states) => (typeof states === 'string' ? 2 : states.length)))
  const tasks = Array.from({ length: most }, (_, i) => sampleId(ids, `${id} ${i + 1}`))
  const { output } = shapeIn(operation, context)
  const answer = (states: Course['looks'][number]): Reply =>
    typeof states === 'string'
      ? refusals[states]
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
  const replies = [
    ...looks,
    // Forty looks, or forty after the first; the next shows that there is no end.
    ...(name === 'attempts' ? ([looks[0]!, 'refused'] as const) : []),
    fails ? tasks.map(() => done) : ('refused' as const),
  ].map(answer)
  const call = {
    role: 'test' as const,
    operation,
    expect: fails ? { kind: 'failure' as const } : { kind: 'waited' as const, ...(mayEnd && { mayEnd }) },
    params: { [ids]: tasks },
    wire: Object.fromEntries(tasks.map((task, i) => [`${wire}.${i + 1}`, task])),
    reply: (nth: number) => replies[Math.min(nth, replies.length - 1)]!,
    waiter: waiter.name,
    looks: looks.length,
    charge: charge ?? `client.waiter.${fails ? 'failure' : waiter.name}`,
    ...(delayMs && { waiterDelayMs: delayMs }),
  }
  return { id, version, operation, calls: [call] }
}

const refused = (code: string, message: string, status: number): Reply =>
  xmlReply(
    writeXml(errorTree({ code, message, requestId: '6ea4a1f0-6f0d-4f3d-9d2b-1f4a5b0c7d11' }), '2016-11-15'),
    status,
  )

const refusals = {
  refused: refused('UnauthorizedOperation', 'You are not authorized to perform this operation.', 403),
  throttled: refused('RequestLimitExceeded', 'Request limit exceeded.', 503),
} as const
