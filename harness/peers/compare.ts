import type { Facts, ShapeFacts } from './facts.ts'
import type { GoldenFacts } from './golden-facts.ts'

export type ComparedAspect = 'exists' | keyof Facts

/** One member on which `golden/` and a public model do not agree. */
export type Difference = {
  readonly path: string
  readonly aspect: ComparedAspect
  readonly golden: string
  readonly model: string
}

/** Every difference that no annotation of ours accounts for, and how many aspects were compared. */
export function compare(
  golden: ReadonlyMap<string, GoldenFacts>,
  model: ShapeFacts,
  aspects: readonly Exclude<ComparedAspect, 'exists'>[],
): { readonly differences: readonly Difference[]; readonly facts: number } {
  const shared = [...golden].filter(([path]) => model.has(path))
  const pairs = shared.flatMap(([path, ours]) =>
    aspects.map((aspect) => [path, ours, model.get(path)!, aspect] as const),
  )
  const differences = [
    ...only(golden, model).map((path) => ({ path, aspect: 'exists' as const, golden: 'yes', model: 'no' })),
    ...only(model, golden).map((path) => ({ path, aspect: 'exists' as const, golden: 'no', model: 'yes' })),
    ...pairs.flatMap(([path, ours, theirs, aspect]) =>
      agree(ours, theirs, aspect)
        ? []
        : [{ path, aspect, golden: tell(ours[aspect]), model: tell(theirs[aspect]) }],
    ),
  ]
  return { differences, facts: shared.length + pairs.length }
}

/** Paths that only `these` has, without what is below another such path. */
function only(these: ReadonlyMap<string, Facts>, those: ReadonlyMap<string, Facts>): string[] {
  const paths = [...these.keys()].filter((path) => !those.has(path))
  return paths.filter(
    (path) => !paths.some((other) => path.startsWith(`${other}.`) || path.startsWith(`${other}[`)),
  )
}

function agree(ours: GoldenFacts, theirs: Facts, aspect: Exclude<ComparedAspect, 'exists'>): boolean {
  if (theirs[aspect] === undefined || tell(ours[aspect]) === tell(theirs[aspect])) return true
  if (aspect === 'required') return !theirs.required && ours.soft.includes(aspect)
  return aspect === 'enum' && enumAgrees(ours, theirs.enum ?? [])
}

/** Where the model has no words, ours need only say that they are not a MUST; an open enum need not list them all. */
const enumAgrees = ({ enum: ours = [], soft, open }: GoldenFacts, theirs: readonly string[]): boolean =>
  theirs.length
    ? open && ours.length > 0 && ours.every((word) => theirs.includes(word))
    : open || soft.includes('enum')

const tell = (value: string | boolean | readonly string[] | undefined): string => {
  if (Array.isArray(value)) return value.join(' ') || 'none'
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}
