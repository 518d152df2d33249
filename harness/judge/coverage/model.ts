/** In how many cases a member of a request was sent, broken on purpose and read back; where in none, why. */
export type RequestCoverage = {
  /** SDK names, `[]` for the items of a list: `DiskImages[].Image.Bytes`. */
  readonly member: string
  readonly sent: number
  readonly notSent?: string
  readonly broken: number
  readonly notBroken?: string
  readonly readBack: number
  readonly notReadBack?: string
}

/** In how many cases a member of an answer was there and was read; where in none, why. */
export type AnswerCoverage = Pick<RequestCoverage, 'member' | 'readBack' | 'notReadBack'>

/** What is documented of an operation, member by member, and how far it is exercised. */
export type OperationCoverage = {
  readonly name: string
  readonly request: readonly RequestCoverage[]
  readonly answer: readonly AnswerCoverage[]
}
