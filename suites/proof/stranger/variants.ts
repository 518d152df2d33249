import type { Choices } from './choices.ts'

type Variant = { readonly sentence: string; readonly choices: Partial<Choices> }

const far = Number.MAX_SAFE_INTEGER / 4

const served = {
  server: 'AmazonEC2',
  'cache-control': 'no-cache, no-store',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  vary: 'accept-encoding',
}

const rows = {
  plain: {
    sentence: 'Does the plainest thing wherever there is a choice.',
    choices: {},
  },
  sparse: {
    sentence:
      'Leaves out every member that has nothing to say, lists without items, and the volume until it exists.',
    choices: { members: 'sparse', cancelTakes: 0 },
  },
  lavish: {
    sentence: 'Shows defaults, empty members and empty lists, and adds headers as the service does.',
    choices: { members: 'lavish', headers: served, time: 'fraction', wordy: true },
  },
  backward: {
    sentence:
      'Writes the members of every structure in the other order, and describes the newest task first.',
    choices: { order: 'backward', newestFirst: true },
  },
  quick: {
    sentence: 'Finishes a task within 250 milliseconds and a cancel at once.',
    choices: { workTakes: 250, cancelTakes: 0 },
  },
  lazy: {
    sentence: 'Never finishes a task before it expires, and takes a minute over a cancel.',
    choices: { workTakes: far, cancelTakes: 60_000 },
  },
  failing: {
    sentence: 'Looks for the disk, finds none, and ends every task by itself after 400 milliseconds.',
    choices: { workTakes: 400, fails: true },
  },
  'last-decade': {
    sentence: 'Has ids of eight digits, times without seconds, and errors without a Content-Type.',
    choices: { idLength: 8, time: 'minutes', errorsHaveType: false, authStatus: 400, xml: 'pretty' },
  },
  ornate: {
    sentence: 'Writes the same XML with comments, CDATA, numbered characters and other quotes.',
    choices: { xml: 'ornate' },
  },
  strict: {
    sentence: 'Refuses what may be refused: unknown zones, a second cancel, two disks, other licences.',
    choices: { checksZones: true, strictValues: true, cancelTwice: 'refused' },
  },
  lenient: {
    sentence: 'Passes over unknown filters, a strange token beside ids, and an unknown id among known ones.',
    choices: {
      unknownFilter: 'ignored',
      unknownAmongSeveral: 'left out',
      tokenBesideIds: 'taken',
      cancelFinishedImport: 'done',
    },
  },
  'small-pages': {
    sentence:
      'Gives one task a page, whatever size is asked for, and a token behind a last page that is full.',
    choices: { pageCap: 1, tokenAfterFullPage: true },
  },
  'empty-page': {
    sentence: 'Begins every list that is asked for in pages with an empty page and a token.',
    choices: { emptyFirstPage: true },
  },
  late: {
    sentence: 'Knows a new task only 200 milliseconds after it was made.',
    choices: { knownAfter: 200 },
  },
  'empty-account': {
    sentence: 'Looks for instances, images and grants of buckets, and has none.',
    choices: { account: 'empty', fails: true, workTakes: 2_000 },
  },
  verifying: {
    sentence: 'Verifies the form, the age and, of keys it knows, the value of signatures.',
    choices: { verifies: true, authStatus: 401 },
  },
  'other-codes': {
    sentence: 'Answers the general code where a code of the family fits as well, in other words.',
    choices: { codes: 'common', wordy: true, authStatus: 401 },
  },
  'dry-first': {
    sentence: 'Answers a dry run from the permission alone, before it looks at the values.',
    choices: { dryRunFirst: true },
  },
  'as-seen': {
    sentence: 'Does the odd things which the service was seen to do.',
    choices: { asSeen: true, exportFilterWorks: false, headers: served, errorsHaveType: false },
  },
} as const satisfies Record<string, Variant>

const sets: Readonly<Record<string, Variant>> = rows

export const variants: Record<string, string> = Object.fromEntries(
  Object.entries(sets).map(([name, { sentence }]) => [name, sentence]),
)

export function choicesOf(name: string): Partial<Choices> {
  const variant = sets[name]
  if (!variant) throw new Error(`there is no variant ${name}`)
  return variant.choices
}
