import { type Rows, response, types } from './row.ts'

/** What is made of an answer. */
export const answerRows = {
  'client.answer.members': {
    level: 'MUST',
    text: 'Every member of a golden answer is read, under its documented name.',
    why: 'A caller who looks for it finds nothing.',
    source: response,
  },
  'client.answer.every-member': {
    level: 'SHOULD',
    text: 'Every member that an answer can have is read.',
    why: 'A caller cannot reach it otherwise. A client with an older model may not know the newest.',
    source: response,
  },
  'client.answer.lists': {
    level: 'MUST',
    text: 'Lists are read as lists, with every item in its order.',
    why: 'A list of one that is read as a structure breaks the loop over it.',
    source: response,
  },
  'client.answer.text': {
    level: 'MUST',
    text: 'Text is handed on as it stands in the answer, entities resolved.',
    why: 'Ids, URLs and tags are compared by the letter.',
    source: response,
  },
  'client.answer.spaces': {
    level: 'SHOULD',
    text: 'Spaces at the ends of a text stay.',
    why: 'A tag with a space at its end is another tag.',
    source: response,
  },
  'client.answer.numbers': {
    level: 'MUST',
    text: 'Numbers are handed on as numbers, with every digit.',
    why: 'Sizes are compared and added.',
    source: response,
  },
  'client.answer.long': {
    level: 'SHOULD',
    text: 'A Long beyond 2^53 is handed on with all its digits.',
    why: 'A Long has 64 bits; a double loses the last ones.',
    source: types('long'),
  },
  'client.answer.booleans': {
    level: 'MUST',
    text: 'Booleans are handed on as booleans.',
    why: 'The text "false" is true in most languages.',
    source: response,
  },
  'client.answer.times': {
    level: 'SHOULD',
    text: 'Times are handed on as they stand in the answer, with their full precision.',
    why: 'The model has them as text; an expiration that is rounded comes too early or too late.',
    source: response,
  },
  'client.answer.absent': {
    level: 'SHOULD',
    text: 'What is not in the answer is not made up.',
    why: 'A caller cannot tell a zero that was sent from one that was not.',
    source: response,
  },
} satisfies Rows
