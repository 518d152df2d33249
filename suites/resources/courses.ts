import type { Step } from '../../harness/golden/case.ts'
import type { ResourceKey } from '../../harness/golden/clause-id.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import {
  describing,
  describingGone,
  describingUnknown,
  listing,
  making,
  removing,
  settling,
  takes,
} from './calls.ts'
import { changed } from './changed-course.ts'
import { found } from './found-course.ts'
import type { Course, Scene } from './scene.ts'
import { tags, tagsFor } from './tags-course.ts'
import { token } from './token-course.ts'

const ofLook = (key: ResourceKey) => (scene: Scene) => ({ operation: scene.resource.look!.operation, key })
const ofMake = (key: ResourceKey) => (scene: Scene) => ({ operation: scene.resource.make, key })

/** Whatever comes of it. */
const opened = (step: Step): Step => ({ ...step, expect: { open: true } })

/** Made, shown by its id and among all, taken away in a dry run and then in earnest. */
const life: Course = {
  name: 'life',
  clause: ofLook('shown-by-id'),
  steps: (scene) => {
    const { remove } = scene.resource
    const isRehearsed = remove && takes(scene, remove.operation, 'DryRun')
    return [
      making(scene, 'one'),
      making(scene, 'two', {
        ...scene.params,
        ...(takes(scene, scene.resource.make, 'DryRun') && { DryRun: false }),
      }),
      describing(scene, 'one'),
      listing(scene, {}, 'list all', { present: 'two' }),
      ...(takesSeveral(scene) ? together(scene) : []),
      ...(remove
        ? [
            removing(scene, 'one', isRehearsed ? { DryRun: false } : {}),
            describingGone(scene, 'one'),
            { ...opened(removing(scene, 'one')), id: 'take one away again' },
            describing(scene, 'two'),
            listing(scene, {}, 'list what is left', { gone: 'one' }),
          ]
        : []),
      ...(isRehearsed ? [opened(removing(scene, 'two', { DryRun: true })), describing(scene, 'two')] : []),
    ]
  },
}

const takesSeveral = ({ resource: { look }, version, library }: Scene): boolean =>
  shapeOf(look!.operation, version, library)!.input.properties?.[look!.by]?.items !== undefined

/** Two at once, and one beside an id that is nothing's. */
const together = (scene: Scene): readonly Step[] => [
  describing(scene, 'two', 'one'),
  describingUnknown(scene),
  describingUnknown(scene, 'one'),
]

/** A dry run leaves what there is as it is. */
const dryRun: Course = {
  name: 'dry-run',
  alone: true,
  clause: ofMake('dry-run-only'),
  steps: (scene) => {
    const { make } = scene.resource
    if (!takes(scene, make, 'DryRun')) return undefined
    const rehearsed = making(scene, 'none', { ...scene.params, DryRun: true })
    return [
      { ...making(scene, 'one'), role: 'control' },
      listing(scene, {}, 'list all', { present: 'one' }),
      { ...rehearsed, id: 'make one in a dry run', expect: { situation: 'dry-run-granted' } },
      listing(scene, {}, 'list all again', { present: 'one' }),
    ]
  },
}

/** More than a page of them, walked to the end. */
const pages: Course = {
  name: 'pages',
  alone: true,
  clause: ofLook('pages'),
  steps: (scene) => {
    const { input, output } = shapeOf(scene.resource.look!.operation, scene.version, scene.library)!
    const size = input.properties?.MaxResults
    if (!size || !input.properties?.NextToken || !output.properties?.NextToken) return undefined
    // Some take no less, whatever their model says.
    const MaxResults = Math.min(size.maximum ?? 5, Math.max(size.minimum ?? 5, 5))
    // More than two pages, where pages are small: the second may be as long as it likes otherwise.
    const most = MaxResults > 10 ? MaxResults + 1 : 2 * MaxResults + 1
    const names = Array.from({ length: most }, (_, i) => `page${i + 1}`)
    const params = { ...scene.params, ...tagsFor(scene) }
    return [
      ...names.map((name) => making(scene, name, params)),
      listing(scene, { MaxResults }, 'list page by page', { present: names.at(-1)! }),
    ]
  },
}

/** Looked at until it is in the state that a waiter waits for, and then again. */
const settled: Course = {
  name: 'settled',
  clause: ofLook('settles'),
  steps: (scene) => {
    const { settles } = scene.resource
    return (
      settles && [
        making(scene, 'one'),
        settling(scene, 'one', settles),
        listing(scene, {}, 'list all', { present: 'one' }),
        describing(scene, 'one'),
      ]
    )
  },
}

export const courses: readonly Course[] = [life, tags, found, changed, token, dryRun, pages, settled]
