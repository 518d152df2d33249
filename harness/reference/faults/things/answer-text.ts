import type { Changes } from '../../changes.ts'

/** The text of answers to operations whose names match, errors among them, as `change` gives it back. */
export const answerText = (
  actions: RegExp,
  change: (right: string, action: string) => string,
): Partial<Changes> => ({
  xml: (right, { action }) => (actions.test(action) ? change(right, action) : right),
})

/** The same of successes alone. */
export const successText = (
  actions: RegExp,
  change: (right: string, action: string) => string,
): Partial<Changes> =>
  answerText(actions, (right, action) => (isError(right) ? right : change(right, action)))

/** The same of errors alone. */
export const errorText = (change: (right: string) => string): Partial<Changes> =>
  answerText(/./, (right) => (isError(right) ? change(right) : right))

const isError = (text: string): boolean => text.includes('<Response><Errors>')
