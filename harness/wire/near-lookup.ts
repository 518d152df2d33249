import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isNear } from './endpoint.ts'

type Resolve = (
  hostname: string,
  options: { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** What a name has to resolve to where a public endpoint is not allowed: a name can be anybody's. */
export const nearLookup =
  (resolve: Resolve = lookup): LookupFunction =>
  (hostname, options, done) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const far = addresses?.find(({ address }) => !isNear(address))
      if (error) return done(error, '')
      if (far) return done(tooFar(hostname, far.address), '')
      if (options.all) return done(null, addresses)
      done(null, addresses[0]!.address, addresses[0]!.family)
    })

const tooFar = (hostname: string, address: string): Error =>
  Object.assign(
    new Error(`${hostname} is ${address}, which is neither loopback nor private: only --live allows that`),
    { code: 'ENETUNREACH' },
  )
