import type { Handshake } from '../drivers/protocol.ts'
import type { Library } from '../golden/library.ts'
import type { Clause } from '../judge/finding.ts'
import { type Support, supportKey } from '../judge/support.ts'
import { existsAt } from '../shape/at-version.ts'

/** Which operations a client offers, by what its driver says. */
export function supportOf(
  handshake: Handshake | undefined,
  versions: readonly string[],
  library: Library,
): Support {
  const pairs = versions.flatMap((version) =>
    [...library.operations.values()]
      .filter((operation) => handshake && existsAt(operation, version))
      .map(
        ({ name }) =>
          [
            supportKey(name, version),
            handshake!.operations.includes(name)
              ? { supported: true }
              : { supported: false, manner: 'the client does not offer it' },
          ] as const,
      ),
  )
  return new Map(pairs)
}

/** Why a clause cannot be exercised: the client has no such waiter or paginator. */
export function lacking({ id }: Clause, handshake: Handshake | undefined): string | undefined {
  const [, kind, name = ''] = id.split('.')
  if (kind === 'waiter' && ['failure', 'attempts', 'pause'].includes(name)) {
    if (!handshake?.waiters?.length) return 'the client has no waiters'
    if (name === 'attempts' && handshake.waits === 'by-time') return 'its waiters give up by time'
    return name !== 'failure' && handshake.waits === 'own-pace'
      ? 'its waiters keep a pace of their own, which no run can wait for'
      : undefined
  }
  if (kind === 'waiter' && !handshake?.waiters?.includes(name)) return 'the client has no such waiter'
  if (kind === 'paginator' && name === 'token')
    return handshake?.paginators?.length ? undefined : 'the client has no paginators'
  return kind === 'paginator' && !handshake?.paginators?.includes(name)
    ? 'the client has no such paginator'
    : undefined
}
