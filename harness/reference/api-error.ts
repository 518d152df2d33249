/** What an EC2 error says. */
export type Failure = { readonly code: string; readonly message: string; readonly status: number }

/** Thrown inside the endpoint to answer with an error; caught in one place and made a `Failure`. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

export const failureOf = ({ code, message, status }: ApiError): Failure => ({ code, message, status })
