import { type Given, type GivenName, givenNames, type Lacked, standIns } from '../golden/given.ts'
import { fitsAny } from '../golden/situations.ts'
import { apiVersions } from '../shape/versions.ts'
import type { Element } from '../shape/xml.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import { buildRequest } from '../wire/request.ts'
import type { Target } from './send-step.ts'

type Asked = { readonly given: Given; readonly lacked: readonly Lacked[] }

/**
 * Finds what the target has in place of the stand-ins that it refused in `probes`: asks it to describe its images and
 * instances and, unless it is live, has an instance run. What was `given` is not asked for.
 */
export async function askGiven(
  probes: readonly Exchange[],
  given: Given,
  target: Target,
  live: boolean,
): Promise<Asked> {
  const found: Record<string, string> = {}
  const lacked: Lacked[] = []
  for (const name of givenNames) {
    const operations = given[name] ? [] : refusedFor(name, probes, target)
    if (!operations.length) continue
    const { id, asked } = await seek[name](target, live)
    if (id) found[name] = id
    else lacked.push({ name, asked: asked.join(', '), operations })
  }
  return { given: { ...found, ...given }, lacked }
}

/** The operations that refused a stand-in because they do not know it. */
const refusedFor = (name: GivenName, probes: readonly Exchange[], { library }: Target): string[] => [
  ...new Set(
    probes.flatMap((exchange) => {
      const answer = readAnswer(exchange)
      const isRefused =
        Object.values(exchange.request.wire).includes(standIns[name]) &&
        answer.kind === 'error' &&
        fitsAny([`unknown-${name}`], answer.code, library)
      return isRefused ? [exchange.request.wire.Action!] : []
    }),
  ),
]

type Sought = { readonly id: string | undefined; readonly asked: readonly string[] }

const seek: Readonly<Record<GivenName, (target: Target, live: boolean) => Promise<Sought>>> = {
  image: async (target, live) => {
    const own = await ask(target, { Action: 'DescribeImages', 'Owner.1': 'self' }, 'imageId')
    // The images of all others are many at a public endpoint, and none that the caller may export.
    const id = own ?? (live ? undefined : await ask(target, { Action: 'DescribeImages' }, 'imageId'))
    return { id, asked: ['DescribeImages'] }
  },
  instance: async (target, live) => {
    const there = await ask(target, { Action: 'DescribeInstances' }, 'instanceId')
    if (there || live) return { id: there, asked: ['DescribeInstances'] }
    const { id: ImageId = standIns.image } = await seek.image(target, live)
    const one = { Action: 'RunInstances', ImageId, MinCount: '1', MaxCount: '1' }
    return {
      id: await ask(target, one, 'instanceId'),
      asked: ['DescribeInstances', 'DescribeImages', 'RunInstances'],
    }
  },
}

/** The first text of an element of that name in the answer, if the call succeeds. */
async function ask(
  { endpoint, identity, transport }: Target,
  wire: Record<string, string>,
  name: string,
): Promise<string | undefined> {
  const versioned = { ...wire, Version: apiVersions.at(-1)! }
  const request = buildRequest(
    endpoint,
    { method: 'POST', wire: versioned },
    identity.allowed,
    identity.region,
  )
  const sent = await transport.send(request)
  const answer = readAnswer({
    case: 'given',
    version: versioned.Version,
    step: 0,
    attempt: 0,
    bindings: {},
    request,
    ...sent,
  })
  const find = (element: Element): string | undefined =>
    element.name === name && element.text ? element.text : element.children.map(find).find(Boolean)
  return answer.kind === 'success' ? find(answer.root) : undefined
}
