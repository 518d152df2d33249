/** One thing that a driver owes: whether it does it, and what mends it. A note is no fault. */
export type Diagnosis = {
  readonly verdict: 'right' | 'wrong' | 'note'
  readonly what: string
  readonly advice?: string
}

export const right = (what: string): Diagnosis => ({ verdict: 'right', what })
export const wrong = (what: string, advice: string): Diagnosis => ({ verdict: 'wrong', what, advice })
export const note = (what: string, advice: string): Diagnosis => ({ verdict: 'note', what, advice })

/** What the doctor says, a line each, the advice below. */
export const diagnosisLine = ({ verdict, what, advice }: Diagnosis): string =>
  `${{ right: 'ok   ', wrong: 'WRONG', note: 'note ' }[verdict]}  ${what}${advice ? `\n         ${advice.replaceAll('\n', '\n         ')}` : ''}`
