import { describedBy } from './describe.ts'
import { orElse, requestOf } from './request.ts'
import { nameOf, spotsOf } from './spots.ts'
import type { Family } from './variant.ts'

/** What a target may tidy up, of a URL and of a key: letters of a host, escapes, slashes, parameters that come twice. */
const texts: readonly (readonly [of: RegExp, text: string])[] = [
  [
    /ManifestUrl$/,
    'https://Ec2spec-{{nonce}}.S3.amazonaws.com/Disk%20one/a%2fb/manifest.xml?X=%7e&b=2&a=1&a=',
  ],
  [/S3Key$/, '/Ec2spec {{nonce}}/disk+one/a=b%20c.vmdk'],
]

/** Names of places in storage that are right and unusual, given back as they were sent. */
export const storage: Family = {
  name: 'storage',
  *finite(context) {
    for (const spot of spotsOf(context)) {
      const [, value] = texts.find(([of]) => of.test(spot.path)) ?? []
      if (value === undefined) continue
      const [fragment] = spot.fragments
      yield {
        name: nameOf(spot.path),
        ...(fragment && { about: fragment.about }),
        make: () => ({
          test: orElse(requestOf(context, spot.fragments, [{ path: spot.at, value }]), 'unreachable-storage'),
          after: describedBy(context),
        }),
      }
    }
  },
}
