import { namespaceOf } from '../../../shape/versions.ts'

/** The root of a success of an action around this text; an action without a name has a root as well. */
export function emptySuccess({ action, version }: { action: string; version: string }, inside = ''): string {
  const root = `${/^\w+$/.test(action) ? action : 'No'}Response`
  return `<${root} xmlns="${namespaceOf(version)}">${inside}</${root}>`
}
