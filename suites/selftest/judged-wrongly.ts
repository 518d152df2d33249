/** Ids, without their family, by what stands in the way, as far as that is seen from outside the checks. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  'That a request of a model is accepted is a MAY: it fails, and counts for nothing.': [
    'dry-run.always',
    'filters.unknown',
    'pages.size-refused',
    'refusals.lists-refused',
    'refusals.made-fails',
    'removed.acts-and-fails',
    'removed.failing',
    'removed.refused',
    'tokens.unknown',
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
  'The status of a dry run of a model is a MAY.': ['dry-run.status-400'],
  'A state under way is told apart, however long it lasts: no verdict depends on time.': [
    'states.never-reached-by-volumes',
  ],
  'No case looks at a state so often, or at that of a list.': ['states.back-again', 'states.other-in-list'],
  'No case sends DryRun=false, or a dry run of tags and looks at them afterwards.': [
    'dry-run.acts-on-tags',
    'dry-run.acts-on-untagging',
    'dry-run.false-as-true',
  ],
  'No case describes by two ids.': ['shown.first-of-two', 'shown.last-of-two', 'shown.unknown-beside-known'],
  'No case looks for what does not belong into a list, or asks one kind for the id of another.': [
    'lists.empty-as-item',
    'removed.shown-in-list',
    'removed.with-what-stands-on-it',
    'shown.other-kinds-by-id',
    'shown.other-kinds-in-list',
  ],
  'No case puts on or takes off several tags, tags several things, looks at another, or gives a tag another value.':
    [
      'tags.all-resources',
      'tags.first-alone',
      'tags.first-resource',
      'tags.first-taken-off',
      'tags.old-value-kept',
      'tags.whatever-value',
    ],
  'No case tags what is not there.': ['tags.unknown-resource'],
  'A tag is looked for: whether it is there twice, in the right case or called by the right type is not looked at.':
    ['tags.doubled', 'tags.keys-small', 'tags.listed-twice', 'tags.listed-type-of-code'],
  'A filter by tag has one key and one value that nothing else has, of a tag that came with the making.': [
    'filters.all-values',
    'filters.by-value',
    'filters.first-filter',
    'filters.first-value',
    'filters.of-first-tags',
    'filters.part-of-value',
  ],
  'No case filters by tag-key.': ['filters.keys-as-values', 'filters.keys-ignored'],
  'Pages are followed until each thing was seen: what comes after the last, and how a later one is, is not looked at.':
    [
      'pages.last-page-forever',
      'pages.later-without-size',
      'pages.later-without-tags',
      'pages.round-and-round',
    ],
  'No case takes away again what is gone.': ['removed.again-as-success'],
  'A token comes twice with one request; not with another, with another operation, in another spelling, in a dry run, later.':
    [
      'tokens.across-operations',
      'tokens.across-operations-refused',
      'tokens.any-case',
      'tokens.dry-run-takes-it',
      'tokens.first-letters',
      'tokens.other-parameters',
      'tokens.repeat-after-removal',
    ],
  'A token whose second request is refused, or answered without an id, tells nothing.': [
    'tokens.repeat-refused',
    'tokens.repeat-without-id',
  ],
}

const accused: Readonly<Record<string, readonly string[]>> = {
  'A list is looked at once, right after the making: what comes into it later counts as lost.': [
    'things-late-in-lists',
  ],
}

const under = (family: string, groups: typeof unseen): readonly (readonly [string, string])[] =>
  Object.entries(groups).flatMap(([why, ids]) => ids.map((id) => [`${family}.${id}`, why] as const))

/** Faults that the suite does not notice yet, and right targets that it accuses, by their ids: why. */
export const judgedWrongly: Readonly<Record<string, string>> = Object.fromEntries([
  ...under('things', unseen),
  ...under('right', accused),
])
