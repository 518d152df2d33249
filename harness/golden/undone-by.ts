import type { Resource } from './resource.ts'

const opposites: Readonly<Record<string, string>> = { Attach: 'Detach', Associate: 'Disassociate' }

/** The operation that undoes another: what takes away a thing that it makes, or `DetachVolume` for `AttachVolume`. */
export function undoneBy(name: string, resources: readonly Resource[]): string | undefined {
  const made = resources.find(({ make }) => make === name)
  if (made) return made.remove?.operation
  const [, verb = '', what = ''] = /^(Attach|Associate)(\w+)$/.exec(name) ?? []
  return verb ? `${opposites[verb]}${what}` : undefined
}
