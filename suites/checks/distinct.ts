import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Look } from '../../harness/judge/look.ts'
import { type TaskView, tasksIn } from '../../harness/judge/tasks.ts'
import { visit } from '../../harness/shape/visit.ts'
import { expectThat } from './expect.ts'

/** What a target makes, a volume or an image, belongs to one item of one task. What a request named is not its own. */
export const distinct: CaseCheck = function* (looks) {
  const named = new Set(looks.flatMap(({ exchange }) => Object.values(exchange.request.wire)))
  const owners = new Map<string, Owner>()
  for (const look of looks)
    for (const task of tasksIn(look))
      for (const { schema, value, xmlPath, at } of visit(task.value, task.schema, task.xmlPath, task.at)) {
        if (!schema.distinct || typeof value !== 'string' || named.has(value)) continue
        const owner = owners.get(value) ?? { task: task.id, at, look }
        // A task that a list has twice is no matter of what it made.
        const isShared = owner.task !== task.id || (owner.look === look && isElsewhere(owner, task, at))
        const mismatch = {
          path: at,
          expected: 'an id of its own',
          actual: `${value}, which ${owner.task} has at ${owner.at}`,
          cause: `${xmlPath} comes twice`,
        }
        owners.set(value, { task: owner.task, at: owner.look === look ? owner.at : at, look })
        if (look.step.role === 'test')
          yield {
            ...expectThat(clauseId(look.step.operation, `output.${xmlPath}:distinct`), !isShared, mismatch),
            at: look,
          }
      }
}

const isElsewhere = (owner: Owner, { at: place }: TaskView, at: string): boolean =>
  owner.at !== at && owner.at.startsWith(place)

type Owner = { readonly task: string; readonly at: string; readonly look: Look }
