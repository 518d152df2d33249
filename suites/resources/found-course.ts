import { boundTo, unknownIdOf } from '../../harness/golden/resource.ts'
import { apart } from '../../harness/golden/task-steps.ts'
import { describing, listing, making, placeholder, takes } from './calls.ts'
import type { Course, Scene } from './scene.ts'

/** Two are looked for by filters that go by a member: by the value that one has, and by one that none has. */
export const found: Course = {
  name: 'found',
  clause: ({ resource: { look } }) => ({ operation: look!.operation, key: 'by-member' }),
  steps: (scene) => {
    const list = ['Filters', 'Filter'].find((one) => takes(scene, scene.resource.look!.operation, one))
    const steps = Object.entries(scene.resource.filters ?? {}).flatMap(([Name, member]) => {
      const value = ownValue(scene, member)
      const by = (text: string) => ({ [list!]: [{ Name, Values: [text] }] })
      return list && value
        ? [
            listing(scene, by(value), `list by ${Name}`, { present: 'one' }),
            listing(scene, by(noneOf(scene, value)), `list by ${Name}, which none has`),
          ]
        : []
    })
    return steps.length
      ? [
          making(scene, 'one'),
          making(scene, 'two'),
          describing(scene, 'one'),
          describing(scene, 'two'),
          ...steps,
        ]
      : undefined
  },
}

/** What the first has in a member, as far as that is known before it is there. */
function ownValue(scene: Scene, member: string): string | undefined {
  if (member === scene.resource.id) return placeholder(scene, 'one')
  const value = apart(scene.params, 'one')[member]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** A value of the same form that nothing has. */
function noneOf({ resource, library }: Scene, value: string): string {
  const [, bound = ''] = /^\{\{(\w+?)(-one)?\}\}$/.exec(value) ?? []
  const kind = bound === resource.binds ? resource : boundTo(bound, library.resources)
  if (kind) return unknownIdOf(kind)
  return /^\d+$/.test(value) ? String(Number(value) + 1000) : 'ec2spec-{{nonce}}-none'
}
