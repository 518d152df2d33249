import type { Broken } from '../drivers/broken.ts'
import type { Handshake } from '../drivers/protocol.ts'
import { apiVersions } from '../shape/versions.ts'

/** Why a run could not tell all that it was to tell, in a sentence each; the last of the driver's stderr with it. */
export function brokenReasons(
  faults: readonly Broken[],
  handshake: Handshake | undefined,
  versions: readonly string[],
  strays: number,
): string[] {
  const told = faults
    .slice(0, 5)
    .map(
      ({ kind, message, stderr }) =>
        `the driver is broken (${kind}): ${message}${stderr ? `\nits stderr ends with:\n${stderr.slice(-1500)}` : ''}`,
    )
  return [
    ...told,
    ...(faults.length > 5 ? [`${faults.length - 5} more faults of the driver`] : []),
    ...(handshake && !versions.length
      ? [
          `the client has no API version that the suite knows (${apiVersions.join(', ')}), only ${handshake.versions.join(', ')}`,
        ]
      : []),
    ...(strays
      ? [
          `${strays} requests were signed with other credentials than those of the call: the driver does not use what it is given`,
        ]
      : []),
  ]
}
