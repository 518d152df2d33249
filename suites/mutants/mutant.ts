/** One change to a source of the reference endpoint. What it says of itself names it, whatever its line is. */
export type Mutant = MutantName & {
  readonly line: number
  /** Offsets in the source, and the text to stand there. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What stays the same when a file is edited elsewhere: `nth` counts changes of a file that are told alike. */
export type MutantName = {
  readonly file: string
  readonly operator: string
  readonly before: string
  readonly after: string
  readonly nth: number
}

/** What came of a mutant: how it was noticed, or that it was not. */
export type Verdict = {
  readonly status: 'killed' | 'survived'
  /** One departure in words. */
  readonly by?: string
  /** It was stopped: it asked for far more than the unchanged endpoint, or never came to an end. */
  readonly isTimeout?: true
}

export type Result = { readonly mutant: Mutant; readonly verdict: Verdict }

/** The name as one text, to look up by. */
export const nameOf = ({ file, operator, before, after, nth }: MutantName): string =>
  JSON.stringify([file, operator, before, after, nth])
