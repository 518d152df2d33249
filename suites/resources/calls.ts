import type { Step } from '../../harness/golden/case.ts'
import { type Resource, unknownIdOf } from '../../harness/golden/resource.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import { apart } from '../../harness/golden/task-steps.ts'
import { encode, type Params, type Value } from '../../harness/shape/encode.ts'
import { findMember } from '../../harness/shape/members.ts'
import type { Element } from '../../harness/shape/xml.ts'
import type { Scene } from './scene.ts'

/** Refusals that tell nothing of a resource that was made: the case goes on. */
const orSituations = ['lacking-resource']

/** A call whose refusal ends nothing: what it shows is judged for the case as a whole. */
export function calling(
  { version, library }: Scene,
  operation: string,
  params: Params,
  id: string,
  more: Partial<Step> = {},
): Step {
  const { input } = shapeOf(operation, version, library)!
  const wire = { Action: operation, Version: version, ...encode(params, input) }
  return {
    id,
    operation,
    role: 'test',
    method: 'POST',
    credentials: 'allowed',
    params,
    wire,
    expect: { orSituations },
    ...more,
  }
}

/** Makes one, whose id later calls know under this name; `exact` is sent as it is, whatever the name. */
export function making(scene: Scene, name: string, params: Params = scene.params, exact: Params = {}): Step {
  const { make, madeAt } = scene.resource
  const { xmlPath } = findMember(shapeOf(make, scene.version, scene.library)!.output, madeAt)!
  const path = xmlPath.replaceAll('[]', '.item').split('.')
  const answer = under([`${make}Response`, ...path], placeholder(scene, name))
  return calling(scene, make, { ...apart(params, name), ...exact }, `make ${name}`, { expect: { answer } })
}

/** The id of the one that was made under a name. */
export const placeholder = ({ resource: { binds } }: Scene, name: string): string => `{{${binds}-${name}}}`

const under = (path: readonly string[], text: string): Element =>
  path.toReversed().reduce<Element | undefined>(
    (child, name) => ({
      name,
      namespace: '',
      text: child ? '' : text,
      children: child ? [child] : [],
    }),
    undefined,
  )!

/** Describes some by their ids; a target may need a moment to know them. */
export function describing(scene: Scene, ...names: readonly string[]): Step {
  const { operation, by } = scene.resource.look!
  const ids = names.map((name) => placeholder(scene, name))
  return calling(scene, operation, { [by]: ids }, `describe ${names.join(', ')}`, {
    expect: { orSituations, present: ids[0]! },
  })
}

/** Describes by an id that nothing has, and by those of some that are there beside it. */
export function describingUnknown(scene: Scene, ...names: readonly string[]): Step {
  const { operation, by } = scene.resource.look!
  const ids = [...names.map((name) => placeholder(scene, name)), unknownIdOf(scene.resource)]
  const id = `describe ${[...names, 'one that is not there'].join(' and ')}`
  return calling(scene, operation, { [by]: ids }, id, { expect: { open: true } })
}

/** Describes one that was taken away, until it is gone or going. */
export function describingGone(scene: Scene, name: string): Step {
  const { operation, by } = scene.resource.look!
  const id = placeholder(scene, name)
  return calling(scene, operation, { [by]: [id] }, `describe ${name} that is gone`, {
    expect: { orSituations, gone: id },
  })
}

/** Describes one until its state is the one that is waited for. */
export function settling(
  scene: Scene,
  name: string,
  { at, reached }: NonNullable<Resource['settles']>,
): Step {
  const { operation, by } = scene.resource.look!
  const { xmlPath } = findMember(shapeOf(operation, scene.version, scene.library)!.output, at)!
  const path = xmlPath.replaceAll('[]', '.item').split('.')
  const answer = under([`${operation}Response`, ...path], `{{${[...reached, reached[0]].join('|')}}}`)
  return calling(scene, operation, { [by]: [placeholder(scene, name)] }, `wait for ${name}`, {
    poll: 'may',
    expect: { orSituations, answer },
  })
}

/** All that there are, to the last page; again for a while, where one that is looked for is not there, or is. */
export const listing = (
  scene: Scene,
  more: Params = {},
  id = 'list all',
  wanted: { readonly present?: string; readonly gone?: string } = {},
): Step => {
  const named = Object.entries(wanted).map(([what, name]) => [what, placeholder(scene, name)])
  const expect = { orSituations, ...Object.fromEntries(named) }
  return calling(scene, scene.resource.look!.operation, more, id, { follow: true, expect })
}

export function removing(scene: Scene, name: string, more: Params = {}): Step {
  const { operation, by } = scene.resource.remove!
  const { properties = {} } = shapeOf(operation, scene.version, scene.library)!.input
  const plain = scene.library.pairs.get(`${operation}/minimal`)?.request.params ?? {}
  const id: Value = properties[by]?.items ? [placeholder(scene, name)] : placeholder(scene, name)
  return calling(
    scene,
    operation,
    { ...plain, [by]: id, ...more },
    `take ${name} away${more.DryRun ? ' in a dry run' : ''}`,
  )
}

/** Whether an operation takes a parameter. */
export const takes = ({ version, library }: Scene, operation: string, member: string): boolean =>
  shapeOf(operation, version, library)?.input.properties?.[member] !== undefined
