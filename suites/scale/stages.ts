/** What a run does, by the files that do it: the innermost call in one of them says which stage a sample is of. */
const stages: readonly (readonly [stage: string, files: RegExp])[] = [
  ['sign', /wire\/request\.|\/aws4\/|shape\/fill\./],
  ['send', /wire\/transport\.|\/undici\/|run\/send-step\.|node:(net|_http|internal\/(streams|stream_base))/],
  ['parse', /\/saxes\/|\/xmlchars\/|shape\/xml\.|wire\/answer\./],
  ['log', /run\/log\.|wire\/mask\./],
  ['fold', /judge\/(tally|seen|fingerprint|cause|lasting)\.|wire\/evidence\./],
  ['judge', /\/judge\/|suites\/(checks|member-clauses|brought-about)|shape\/(read|validate|decode)|\/ajv\//],
  ['plan', /\/golden\/|suites\/(variations|stories|sequences|index)|run\/select\.|manifest\//],
  ['report', /\/reports?\//],
]

type Profile = {
  readonly nodes: readonly {
    readonly id: number
    readonly children?: readonly number[]
    readonly callFrame: { readonly functionName: string; readonly url: string }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** Milliseconds of CPU by stage, of a profile that node wrote (`--cpu-prof`); waiting is left out. */
export function stagesOf({ nodes, samples, timeDeltas }: Profile): Record<string, number> {
  const outer = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  )
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const stageOf = (id: number | undefined): string => {
    const node = id === undefined ? undefined : byId.get(id)
    if (!node) return 'other'
    const { functionName, url } = node.callFrame
    if (functionName === '(garbage collector)') return 'garbage'
    if (functionName === '(idle)') return 'idle'
    return stages.find(([, files]) => files.test(url))?.[0] ?? stageOf(outer.get(node.id))
  }
  const byNode = new Map(nodes.map(({ id }) => [id, stageOf(id)]))
  const sums: Record<string, number> = {}
  for (const [i, id] of samples.entries()) {
    const stage = byNode.get(id)!
    if (stage !== 'idle') sums[stage] = (sums[stage] ?? 0) + timeDeltas[i]! / 1000
  }
  return sums
}
