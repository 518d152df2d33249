import { join } from 'node:path'
import { readJson } from '../../golden/files.ts'

/** An emulator of EC2 that others have made: where it comes from, and how it is started; `{port}` stands for its port. */
export type Emulator = {
  readonly name: string
  readonly language: string
  readonly version: string
  /** What the registry of its language calls it: exactly one of these. */
  readonly pip?: string
  readonly go?: string
  readonly cargo?: string
  readonly program: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Every emulator that is known, by `emulators.json`. */
export const readEmulators = (): readonly Emulator[] =>
  readJson<Emulator[]>(join(import.meta.dirname, 'emulators.json'))

/** The registry that it comes from. */
export const registryOf = ({ pip, go }: Emulator): string =>
  pip ? 'PyPI' : go ? 'Go module proxy' : 'crates.io'
