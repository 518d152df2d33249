import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Compared } from '../../harness/judge/look.ts'
import { isCreation, type TaskView, tasksIn } from '../../harness/judge/tasks.ts'
import type { Params, Value } from '../../harness/shape/encode.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import { visit } from '../../harness/shape/visit.ts'

/** A list that repeats a list of the request, as the disks of an instance, has an item for each of its items. */
export const disks: CaseCheck = function* (looks) {
  const sent = new Map<string, Params>()
  for (const look of looks)
    for (const task of tasksIn(look)) {
      if (isCreation(look) && look.step.params && !sent.has(task.id)) sent.set(task.id, look.step.params)
      const params = sent.get(task.id)
      if (params && look.step.role === 'test') yield* compare(task, params)
    }
}

function* compare(task: TaskView, params: Params): Generator<Compared> {
  for (const { schema, value, xmlPath, at } of visit(task.value, task.schema, task.xmlPath, task.at)) {
    const name = schema.items && repeatedBy(schema.items)
    const wanted = name && params[name]
    if (!name || !Array.isArray(wanted) || !Array.isArray(value)) continue
    const isRequired = requires(task.schema, schema)
    if (!isRequired && mayDiffer(value, wanted)) continue
    yield {
      clause: clauseId(task.look.step.operation, `output.${xmlPath}:${isRequired ? 'required' : 'shown'}`),
      at: task.look,
      ...(value.length !== wanted.length && {
        mismatch: {
          path: at,
          expected: `${wanted.length} items`,
          actual: `${value.length} items`,
          diagnosis: `The list has an item for each one of ${name}.`,
          cause: `${xmlPath} has another number of items than were sent`,
        },
      }),
    }
  }
}

/** What is not begun has no disks yet, and a file of several disks, or of a format to be found out, has as many as it has. */
const mayDiffer = (value: readonly Value[], wanted: readonly Value[]): boolean =>
  value.length === 0 || wanted.some((item) => /^(ova)?$/i.test(formatOf(item as Params)))

const formatOf = ({ Format, Image }: Params): string =>
  String(Format ?? (Image as Params | undefined)?.Format ?? '')

/** Whether some structure of a shape always has a member. */
const requires = ({ properties = {}, required = [], items }: Schema, wanted: Schema): boolean =>
  Object.entries(properties).some(([name, member]) =>
    member === wanted ? required.includes(name) : requires(member, wanted),
  ) ||
  (items !== undefined && requires(items, wanted))

/** `DiskImages` for items that repeat `DiskImages[].Image.Bytes`. */
function repeatedBy({ echo, properties = {} }: Schema): string | undefined {
  if (echo?.includes('[]')) return echo.slice(0, echo.indexOf('[]'))
  return Object.values(properties).map(repeatedBy).find(Boolean)
}
