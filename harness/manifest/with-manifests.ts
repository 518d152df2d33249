import type { Case, Step } from '../golden/case.ts'
import type { Wire } from '../shape/encode.ts'
import { imageOf, imagePath } from './image-path.ts'

/** What the manifests of golden requests begin with. */
const golden = 'https://s3.amazonaws.com/ec2spec-'

/**
 * The same cases with manifests to fetch: each URL of a manifest begins with `{{manifests}}`, the server's base,
 * and says what image it is for. Request and golden answer change alike, so that echoes hold. A request whose
 * image has no format or size that could be served keeps its URL.
 */
export function* withManifests(cases: Iterable<Case>): Generator<Case> {
  for (const kase of cases) {
    let known: ReadonlyMap<string, string> = new Map()
    const steps = kase.steps.map((step) => {
      known = new Map([...known, ...servedUrls(step.wire)])
      return known.size ? (replaceTexts(step, known) as Step) : step
    })
    yield { ...kase, steps }
  }
}

/** The URLs of manifests in a request, and what stands for each. */
function servedUrls(wire: Wire): [string, string][] {
  return Object.entries(wire).flatMap(([key, url]) => {
    const [, of] = /^(.*)ImportManifestUrl$/.exec(key) ?? []
    const image = of === undefined ? undefined : imageOf(wire[`${of}Format`], wire[`${of}Bytes`])
    if (!image || !url.startsWith(golden)) return []
    const served: [string, string] = [url, `{{manifests}}/${imagePath(image)}/${url.slice(golden.length)}`]
    return [served]
  })
}

/** Every text of a value that is one of these, replaced. */
function replaceTexts(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return texts.get(value.trim()) ?? value
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, texts))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceTexts(item, texts)]))
}
