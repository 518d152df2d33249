import { existsSync, readFileSync } from 'node:fs'
import type { Command, Option } from 'commander'
import { UsageError } from '../base/errors.ts'
import { nearest } from '../base/near.ts'

export const configFile = 'ec2spec.config.json'

/** Where a setting came from. */
export type Origin = 'flag' | 'environment' | 'file' | 'default'

/** What holds for a command: its flags, over the environment, over the file, over what holds without any. */
export type Settled = {
  readonly flags: Readonly<Record<string, unknown>>
  readonly origins: Readonly<Record<string, { readonly origin: Origin; readonly name: string }>>
}

/** Options that speak of one call alone. */
const ofOneCall = new Set([
  'printConfig',
  'lastFailed',
  'shard',
  'resume',
  'live',
  'liveMutating',
  'maxTasks',
  'yes',
])

/**
 * Settles the options of a command: `EC2SPEC_POLL_TIMEOUT` and `pollTimeout` in the file stand for `--poll-timeout`.
 * Throws UsageError, which names the file or the variable, what is wrong there and what to write instead.
 */
export function settle(
  command: Command,
  env: Readonly<Record<string, string | undefined>>,
  path = configFile,
): Settled {
  const options = command.options.filter((option) => !ofOneCall.has(option.attributeName()))
  const file = readConfig(path, options)
  const flags: Record<string, unknown> = { ...command.opts() }
  const origins: Record<string, { origin: Origin; name: string }> = {}
  for (const option of options) {
    const name = option.attributeName()
    const variable = `EC2SPEC_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`
    const isFlag = command.getOptionValueSource(name) === 'cli'
    const found = isFlag
      ? undefined
      : env[variable]
        ? { origin: 'environment' as const, name: variable, value: env[variable] }
        : name in file
          ? { origin: 'file' as const, name: path, value: file[name] }
          : undefined
    if (found)
      flags[name] = parsed(option, found.value, found.origin === 'file' ? `${path}: ${name}` : variable)
    origins[name] = isFlag
      ? { origin: 'flag', name: option.long! }
      : { origin: found?.origin ?? 'default', name: found?.name ?? '' }
  }
  return { flags, origins }
}

function readConfig(path: string, options: readonly Option[]): Readonly<Record<string, unknown>> {
  if (!existsSync(path)) return {}
  const config = parseJson(path)
  const names = options.map((option) => option.attributeName())
  for (const name of Object.keys(config)) {
    if (name === '$schema' || names.includes(name)) continue
    const near = nearest(name, names)
    throw new UsageError(
      `${path}: there is no setting ${name}${near ? ` (did you mean ${near}?)` : ''}; it is one of ${names.join(', ')}`,
    )
  }
  return config
}

function parseJson(path: string): Readonly<Record<string, unknown>> {
  try {
    const config: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof config !== 'object' || config === null || Array.isArray(config))
      throw new Error('it is no object')
    return config as Readonly<Record<string, unknown>>
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`)
  }
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

/** Whether it is what an option takes, or an object of such, as `given` is written. */
const isTaken = (value: unknown): boolean =>
  isPlain(value) || (typeof value === 'object' && value !== null && Object.values(value).every(isPlain))

/** A value as the option itself would have read it; a list is an option given several times. */
function parsed(option: Option, value: unknown, place: string): unknown {
  if (!(Array.isArray(value) ? value.every(isTaken) : isTaken(value)))
    throw new UsageError(`${place} is no text, number, true or false, nor a list or an object of such`)
  if (option.isBoolean()) {
    if (value === true || value === 'true' || value === '1') return true
    if (value === false || value === 'false' || value === '0') return undefined
    throw new UsageError(`${place} is ${JSON.stringify(value)}; it takes true or false`)
  }
  const texts = Array.isArray(value) ? value : [value]
  try {
    return texts
      .map(textOf)
      .reduce<unknown>((before, text) => option.parseArg?.(text, before as never) ?? text, undefined)
  } catch (error) {
    throw new UsageError(`${place} is ${JSON.stringify(value)}: ${(error as Error).message}`)
  }
}

/** `{ "image": "ami-1" }` is `image=ami-1`. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, text]) => `${name}=${text}`)
        .join(',')
    : String(value)

/** What holds and where it comes from, a line each. */
export function* configLines({ flags, origins }: Settled): Generator<string> {
  for (const [name, { origin, name: where }] of Object.entries(origins))
    if (flags[name] !== undefined || origin !== 'default')
      yield `${name} = ${JSON.stringify(flags[name])}  (${origin}${where ? `: ${where}` : ''})`
}
