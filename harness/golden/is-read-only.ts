import type { Library } from './facts.ts'

/** Whether golden says that an operation only shows what there is. What its name sounds like says nothing. */
export function isReadOnly(name: string, { operations, readOnly }: Library): boolean {
  const { makes, cancels, describes } = operations.get(name) ?? {}
  if (makes ?? cancels) return false
  return describes !== undefined || Boolean(readOnly?.has(name))
}
