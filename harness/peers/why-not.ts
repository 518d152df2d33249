import { readDriverSpec } from '../drivers/list.ts'

/** Why an SDK could not be had, in a few words: what the machine lacks, or what its registry did not give. */
export function whyNot(
  name: string,
  how: { readonly missing: string } | { readonly failed: string },
): string {
  if ('missing' in how) return `the machine has no ${how.missing}`
  const { from } = readDriverSpec(name)
  return how.failed.includes(`${from} not reached`)
    ? `${from} not reached`
    : 'its driver could not be installed'
}
