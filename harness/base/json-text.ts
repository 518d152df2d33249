/** Characters that JSON lets through and that move a terminal's cursor, or change how their neighbours are seen. */
const unseen = /[\u007f-\u009f\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A value as JSON that may be looked at as it is: what is unseen in its texts is written in numbers, and reads the same. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
