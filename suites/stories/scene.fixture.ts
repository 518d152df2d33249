import type { Step } from '../../harness/golden/case.ts'
import { kindsAt } from '../../harness/golden/kinds.ts'
import { contextAt, library } from '../variations/context.fixture.ts'
import type { Scene, Story } from './story.ts'

/** What a story is told of: the kind of task that an operation makes at a version. */
export function sceneOf(operation: string, version = '2016-11-15'): Scene {
  const kinds = kindsAt(version, library)
  const kind = kinds.find(({ make }) => make === operation)!
  return { kind, kinds, version, library, make: contextAt(operation, version) }
}

/** A story's steps, a line each; nothing where it has none to tell. */
export const told = (story: Story, scene: Scene): string[] => (story.steps(scene) ?? []).map(line)

/** `cancel task 1: CancelConversionTask, either`: what a step is, what it calls, and what has to come of it. */
export function line({ id, operation, role, expect }: Step): string {
  const outcome = expect.situation ?? (expect.open ? 'either' : 'accepted')
  return `${role === 'test' ? '' : `${role}: `}${id}: ${operation}, ${outcome}`
}
