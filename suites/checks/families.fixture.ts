import type { Step } from '../../harness/golden/case.ts'
import { kindsAt } from '../../harness/golden/kinds.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import { selectingMember } from '../../harness/golden/task-steps.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { type Answer, ask, type Call, latest, library, type Sent } from './looks.fixture.ts'

/** The calls of a family whose tasks lie flat in its answers, as an id, a status, and what else is told of one. */
function familyOf(maker: string, id: string, list: string) {
  const { describe, cancel } = kindsAt(latest, library).find(({ make }) => make === maker)!
  const selecting = (operation: string) => selectingMember(shapeOf(operation, latest, library)!.input)!.name
  return {
    task: (name: string, Status = 'active', more: Params = {}): Params => ({ [id]: name, Status, ...more }),
    make: (answer: Answer, params: Params = {}, step: Partial<Step> = {}): Call =>
      ask(maker, params, answer, step),
    /** The tasks of these ids; all where there are none. */
    describe: (ids: readonly string[], answer: readonly Params[] | Sent, step: Partial<Step> = {}): Call =>
      ask(
        describe,
        { ...step.params, ...(ids.length && { [selecting(describe)]: ids }) },
        'length' in answer ? { [list]: answer } : answer,
        step,
      ),
    cancel: (name: string, answer: Answer = {}, step: Partial<Step> = {}): Call =>
      ask(cancel, { ...step.params, [selecting(cancel)]: name }, answer, step),
  }
}

/** Tasks that are remembered for seven days. */
export const imageImports = familyOf('ImportImage', 'ImportTaskId', 'ImportImageTasks')
/** Tasks that may be forgotten once they are over. */
export const imageExports = familyOf('ExportImage', 'ExportImageTaskId', 'ExportImageTasks')
