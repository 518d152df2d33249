import { UsageError } from '../base/errors.ts'
import { standIns } from '../golden/given.ts'
import type { Library } from '../golden/library.ts'
import type { Suite } from '../judge/suite.ts'
import { fillDeep } from '../shape/fill.ts'
import { toCurl } from '../wire/evidence.ts'
import { formEncode } from '../wire/request.ts'

/**
 * The curl lines of a case's requests, a comment before each. What an earlier answer gives stays as
 * `{{name}}`, to be filled in by hand. Throws UsageError where the version has no such case.
 */
export function* curlLines(
  id: string,
  version: string,
  endpoint: string,
  suite: Suite,
  library: Library,
  seed = 1,
): Generator<string> {
  const kase = suite.plan(library, { versions: [version], variants: 0, seed, only: [id] })
  const found = [...kase].find((one) => one.id === id)
  if (!found) throw new UsageError(`no case ${id} at ${version}; \`ec2spec list cases\` names them all`)
  const bindings = {
    ...standIns,
    nonce: Date.now().toString(16),
    version,
    region: 'us-east-1',
    zone: 'us-east-1a',
  }
  for (const { id: name, role, method, ...step } of found.steps) {
    yield `# ${name} (${role})`
    const { wire, extra, encoding } = fillDeep(step, bindings)
    const more = { ...(extra && { extra }), ...(encoding && { encoding }) }
    const body = formEncode(wire, encoding, extra)
    yield toCurl({ method, url: endpoint, headers: {}, body, wire, ...more }, (text) => text)
  }
}
