/** Where the documents leave a choice; a variant is another set of them, and as right as the plain one. */
export type Choices = {
  /** Milliseconds: until the work is done or fails, until a cancelled task is gone, until a new task is known. */
  readonly workTakes: number
  readonly fails: boolean
  readonly cancelTakes: number
  readonly knownAfter: number
  readonly idLength: 8 | 17
  readonly members: 'plain' | 'sparse' | 'lavish'
  readonly order: 'forward' | 'backward'
  readonly newestFirst: boolean
  readonly xml: 'plain' | 'pretty' | 'ornate'
  readonly time: 'seconds' | 'minutes' | 'fraction'
  readonly codes: 'family' | 'common'
  readonly wordy: boolean
  readonly authStatus: 400 | 401 | 403
  readonly headers: Readonly<Record<string, string>>
  readonly errorsHaveType: boolean
  readonly unknownFilter: 'refused' | 'ignored'
  readonly exportFilterWorks: boolean
  readonly unknownAmongSeveral: 'refused' | 'left out'
  readonly tokenBesideIds: 'refused' | 'taken'
  readonly pageCap: number
  readonly emptyFirstPage: boolean
  readonly tokenAfterFullPage: boolean
  readonly dryRunFirst: boolean
  readonly cancelTwice: 'done' | 'refused'
  readonly cancelFinishedImport: 'done' | 'refused'
  readonly account: 'full' | 'empty'
  readonly checksZones: boolean
  readonly strictValues: boolean
  readonly verifies: boolean
  readonly asSeen: boolean
}

export const plain: Choices = {
  workTakes: 30_000,
  fails: false,
  cancelTakes: 400,
  knownAfter: 0,
  idLength: 17,
  members: 'plain',
  order: 'forward',
  newestFirst: false,
  xml: 'plain',
  time: 'seconds',
  codes: 'family',
  wordy: false,
  authStatus: 403,
  headers: {},
  errorsHaveType: true,
  unknownFilter: 'refused',
  exportFilterWorks: true,
  unknownAmongSeveral: 'refused',
  tokenBesideIds: 'refused',
  pageCap: 1000,
  emptyFirstPage: false,
  tokenAfterFullPage: false,
  dryRunFirst: false,
  cancelTwice: 'done',
  cancelFinishedImport: 'refused',
  account: 'full',
  checksZones: false,
  strictValues: false,
  verifies: false,
  asSeen: false,
}
