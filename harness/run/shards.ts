import { LogError } from '../base/errors.ts'
import type { Log } from './read-log.ts'
import { differenceOf } from './same-run.ts'

type Part = Pick<Log, 'path' | 'header' | 'footer'>

/**
 * Makes sure that logs are of one run and make up the whole of it: one log, or each shard once. Throws a LogError that
 * names the shard that is missing or there twice.
 */
export function checkShards(logs: readonly Part[]): void {
  const [first, ...others] = logs
  for (const { path, header } of others) {
    const difference = differenceOf(header, first!.header)
    if (difference) throw new LogError(`${path} is of another run than ${first!.path}: its ${difference}`)
  }
  const byShard = Map.groupBy(logs, shardOf)
  for (const [shard, [one, twin]] of byShard)
    if (twin) {
      const what = shard ? `shard ${shard}` : 'the whole run'
      throw new LogError(`${what} is there twice: ${one!.path} and ${twin.path}`)
    }
  const of = new Set([...byShard.keys()].map((shard) => shard.split('/')[1] ?? ''))
  if (of.size > 1)
    throw new LogError(
      `logs of ${[...byShard.keys()].map((shard) => (shard ? `shard ${shard}` : 'a whole run')).join(', ')} make no one run`,
    )
  const [count] = of
  const missing = Array.from({ length: Number(count) }, (_, i) => `${i + 1}/${count}`).filter(
    (shard) => !byShard.has(shard),
  )
  if (missing.length)
    throw new LogError(
      `${missing.length > 1 ? 'shards' : 'shard'} ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing: the logs of all ${count} make one report`,
    )
}

const shardOf = ({ header, footer }: Part): string => footer?.shard ?? header.plan.shard ?? ''
