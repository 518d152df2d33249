import type { Step } from '../../harness/golden/case.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import { apart } from '../../harness/golden/task-steps.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { describing, making, placeholder, takes } from './calls.ts'
import type { Course, Scene } from './scene.ts'
import { tagsFor } from './tags-course.ts'

/** A request that is sent again with its token makes nothing new; another request, or another token, is another matter. */
export const token: Course = {
  name: 'token',
  clause: ({ resource: { make } }) => ({ operation: make, key: 'token' }),
  steps: (scene) => {
    const { properties = {} } = shapeOf(scene.resource.make, scene.version, scene.library)!.input
    const member = Object.keys(properties).find(
      (name) => properties[name]!.idempotencyToken ?? name === 'ClientToken',
    )
    if (!member) return undefined
    const text = 'ec2spec-{{nonce}}'
    const sent = (name: string, value: string, more: Params = {}) =>
      making(scene, name, { ...scene.params, ...more }, { [member]: value })
    const other = changeOf(scene)
    return [
      making(scene, 'plain'),
      sent('one', text),
      repeated(scene, { ...sent('one', text), id: 'make one again' }),
      ...(other
        ? [repeated(scene, { ...sent('other', text, other), id: 'make another with its token' })]
        : []),
      sent('spelt', text.toUpperCase().replace('{{NONCE}}', '{{nonce}}')),
      sent('longer', `${text}-2`),
      ...(takes(scene, scene.resource.make, 'DryRun')
        ? [rehearsed(sent('dry', `${text}-dry`, { DryRun: true })), sent('dry', `${text}-dry`)]
        : []),
      describing(scene, 'one'),
    ]
  },
}

/** What comes back is not what is bound under the name, and may be a refusal. */
function repeated(scene: Scene, step: Step): Step {
  const bound = /\{\{[^}]+\}\}/
  const text = JSON.stringify(step.expect.answer).replace(
    bound,
    placeholder(scene, `repeated-${step.id.replaceAll(' ', '-')}`),
  )
  return { ...step, expect: { answer: JSON.parse(text), open: true } }
}

const rehearsed = (step: Step): Step => ({ ...step, id: `${step.id} in a dry run`, expect: { open: true } })

/** Something that makes a request another: names that have a nonce do, else a description or tags. */
function changeOf(scene: Scene): Params | undefined {
  const { make } = scene.resource
  if (JSON.stringify(apart(scene.params, 'one')) !== JSON.stringify(apart(scene.params, 'other'))) return {}
  if (takes(scene, make, 'Description')) return { Description: 'ec2spec: another' }
  const tags = tagsFor(scene)
  return tags.TagSpecifications ? tags : undefined
}
