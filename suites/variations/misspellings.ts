/** Words one edit away: a letter gone, doubled, swapped with the next, replaced, put in. */
export const misspellings = (word: string): string[] =>
  [...new Set([...edits(word)])].filter((other) => other !== word && other !== '')

function* edits(word: string): Generator<string> {
  const middle = Math.floor(word.length / 2)
  const places = [middle, word.length - 1, 1, middle + 1].filter((i) => i >= 0 && i < word.length)
  for (const i of places) {
    const [before, letter, after] = [word.slice(0, i), word[i]!, word.slice(i + 1)]
    yield before + after
    yield before + letter + letter + after
    yield before + after.slice(0, 1) + letter + after.slice(1)
    yield before + neighbour(letter) + after
  }
  yield word.endsWith('s') ? word.slice(0, -1) : `${word}s`
}

/** The next letter of the alphabet. */
const neighbour = (letter: string): string =>
  /[a-y]/i.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 1) : 'x'
