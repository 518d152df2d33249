/** An id that a fragment can name as it stands, for text of any kind. */
export const anchor = (
  kind: 'clause' | 'failure' | 'cause' | 'operation',
  ...parts: readonly (string | number)[]
): string => [kind, ...parts].map((part) => String(part).replace(/[^\w.-]/g, hex)).join(':')

const hex = (character: string): string => `_${character.charCodeAt(0).toString(16)}`
