/** A text of a target, which can be of any length, as long as somebody would read. */
export const clip = (text: string, longest = 2000): string =>
  text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text
