import type { Step } from '../../harness/golden/case.ts'
import type { Change } from '../../harness/golden/resource.ts'
import { calling, describing, making, placeholder, takes } from './calls.ts'
import type { Course, Scene } from './scene.ts'

/** Of two, one is changed: in a dry run first, and then in earnest. */
export const changed: Course = {
  name: 'changed',
  clause: ({ resource: { changes = [] } }) => ({ operation: changes[0]!.operation, key: 'takes-effect' }),
  steps: (scene) => {
    const { changes = [] } = scene.resource
    return changes.length
      ? [
          making(scene, 'one'),
          making(scene, 'two'),
          describing(scene, 'one'),
          describing(scene, 'two'),
          ...changes.flatMap((change) => changing(scene, change)),
        ]
      : undefined
  },
}

/** Milliseconds that a target may need until it shows a change. */
const moment = 2000

function changing(scene: Scene, { operation, by, params }: Change): Step[] {
  const call = (id: string, more: { readonly DryRun?: boolean } = {}): Step =>
    calling(scene, operation, { [by]: placeholder(scene, 'one'), ...params, ...more }, id, {
      expect: { open: true },
    })
  return [
    ...(takes(scene, operation, 'DryRun')
      ? [call(`${operation} in a dry run`, { DryRun: true }), describing(scene, 'one')]
      : []),
    call(operation),
    describing(scene, 'one'),
    describing(scene, 'two'),
    { ...describing(scene, 'one'), pause: moment },
  ]
}
