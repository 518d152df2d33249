import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installFolder } from '../drivers/install.ts'
import { listDrivers, readDriverSpec } from '../drivers/list.ts'

/**
 * Drivers to run: every one with EC2SPEC_DRIVERS=all, those it names, else the ones that take no minutes: neither
 * to run nor, unless they are there already, to install.
 */
export function chosenDrivers(
  wish = process.env.EC2SPEC_DRIVERS ?? '',
  isThere: (name: string) => boolean = isInstalled,
): { readonly chosen: readonly string[]; readonly left: readonly string[] } {
  const all = listDrivers()
  const named = wish.split(/[\s,]+/).filter(Boolean)
  const unknown = named.find((name) => name !== 'all' && !all.includes(name))
  if (unknown) throw new Error(`EC2SPEC_DRIVERS: no driver ${unknown}; there are all, ${all.join(', ')}`)
  const isChosen = (name: string) =>
    named.length ? named.includes('all') || named.includes(name) : isQuick(name, isThere)
  return { chosen: all.filter(isChosen), left: all.filter((name) => !isChosen(name)) }
}

function isQuick(name: string, isThere: (name: string) => boolean): boolean {
  const { slow } = readDriverSpec(name)
  return !slow || (slow === 'install' && isThere(name))
}

const isInstalled = (name: string): boolean => existsSync(join(installFolder(), name, '.installed'))
