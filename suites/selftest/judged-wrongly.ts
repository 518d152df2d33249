/** Ids, without their family, by what stands in the way, as far as that is seen from outside the checks. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  'That a request of a model is accepted is a MAY: it fails, and counts for nothing.': [
    'refusals.made-fails',
    'removed.refused',
  ],
  'The code by which an id is refused that nothing has is a MAY.': [
    'refusals.not-found-as-action',
    'refusals.not-found-of-rest',
    'refusals.not-found-plain',
  ],
  'That a word is refused which an enum does not have is a MAY: new ones come with every release.': [
    'refusals.word-accepted',
  ],
  'Of what is made, only members that a recipe names are held to repeat their parameters.': [
    'made.bytes-cut',
    'made.bytes-plain',
    'made.bytes-twice',
  ],
  'A state under way is told apart, however long it lasts: no verdict depends on time.': [
    'states.never-reached-by-volumes',
  ],
  'What stands on what, and whether it goes with it, a model does not say.': [
    'removed.with-what-stands-on-it',
  ],
  'No case asks one kind for the id of another, or tags what is not there.': [
    'shown.other-kinds-by-id',
    'tags.unknown-resource',
  ],
  'Whether a token is of one operation alone, and how long it is kept, the documents leave open.': [
    'tokens.across-operations-refused',
    'tokens.repeat-after-removal',
  ],
}

const accused: Readonly<Record<string, readonly string[]>> = {}

const under = (family: string, groups: typeof unseen): readonly (readonly [string, string])[] =>
  Object.entries(groups).flatMap(([why, ids]) => ids.map((id) => [`${family}.${id}`, why] as const))

/** Faults that the suite does not notice yet, and right targets that it accuses, by their ids: why. */
export const judgedWrongly: Readonly<Record<string, string>> = Object.fromEntries([
  ...under('things', unseen),
  ...under('right', accused),
])
