import type { LogHeader } from './log.ts'

type Told = Pick<LogHeader, 'version' | 'endpoint' | 'embedded' | 'plan'>

const told = (value: unknown): string =>
  value === undefined || value === false || (Array.isArray(value) && !value.length)
    ? 'none'
    : Array.isArray(value)
      ? value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ')
      : String(value)

/** What makes two runs the same, in the words of the command line. */
const traits: Readonly<Record<string, (run: Told) => unknown>> = {
  'ec2spec version': ({ version }) => version,
  '--endpoint': ({ endpoint, embedded }) => (embedded ? 'the embedded reference endpoint' : endpoint),
  '--seed': ({ plan }) => plan.seed,
  '--variants': ({ plan }) => plan.variants,
  '--api-version': ({ plan }) => plan.versions,
  '--operation': ({ plan }) => plan.operations,
  '--only': ({ plan }) => plan.only,
  '--live': ({ plan }) => plan.live,
  '--all, --model': ({ plan }) => plan.model,
  '--golden': ({ plan }) => plan.golden,
  '--manifests': ({ plan }) => plan.manifests,
  'credentials to be denied': ({ plan }) => plan.denied,
}

/** How a run differs from another, as `--seed is 2, not 1`; undefined where both are to send the same. */
export function differenceOf(run: Told, other: Told): string | undefined {
  const differing = Object.entries(traits).find(([, of]) => told(of(run)) !== told(of(other)))
  if (!differing) return undefined
  const [name, of] = differing
  return `${name} is ${told(of(run))}, not ${told(of(other))}`
}
