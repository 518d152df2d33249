import type { HttpResponse } from '../../../reference/http.ts'
import type { Handler } from '../in-process.ts'

/** A target that does nothing of what the suite asks for. */
export type Degenerate = {
  readonly id: string
  readonly text: string
  readonly make: (now: () => number) => Handler
}

/** A target that gives this answer to everything. */
export const always =
  (status: number, body: string, type = 'text/xml;charset=UTF-8') =>
  (): Handler => {
    const response: HttpResponse = { status, headers: { 'content-type': type }, body }
    return () => response
  }
