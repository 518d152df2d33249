import type { Case } from '../../harness/golden/case.ts'
import { kindsAt } from '../../harness/golden/kinds.ts'
import type { Library } from '../../harness/golden/library.ts'
import { contextOf } from '../variations/context.ts'
import { httpFormCases } from './http-forms.ts'
import { signatureCases } from './signatures.ts'
import { stories } from './stories.ts'
import type { Scene, Story } from './story.ts'

/** Every story of every kind of task that a version has: `stories/cancelled~ImportVolume`. */
export function* planStories(library: Library, version: string): Generator<Case> {
  const kinds = kindsAt(version, library)
  for (const kind of kinds) {
    const make = contextOf(kind.make, version, library, 1)
    if (make) for (const story of stories) yield* toCase(story, { kind, kinds, version, library, make })
  }
  yield* signatureCases(library, version)
  yield* httpFormCases(library, version)
}

function toCase(story: Story, scene: Scene): Case[] {
  const { kind, version } = scene
  const steps = story.steps(scene)
  if (!steps) return []
  return [
    {
      kind: 'story',
      id: `stories/${story.name}~${kind.make}`,
      version,
      operation: 'scenarios',
      clause: story.clause(scene),
      steps,
      ...(story.alone && { alone: true }),
    },
  ]
}
