/** An HTTP request as the endpoint needs it; header names in lower case. */
export type HttpRequest = {
  readonly method: string
  readonly path: string
  /** What stands after `?`, still encoded. */
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type HttpResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
  /** Faults only: milliseconds to wait first, and bytes of the body after which the connection is cut. */
  readonly delay?: number
  readonly cutAfter?: number
}
