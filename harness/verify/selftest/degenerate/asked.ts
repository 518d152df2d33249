import type { HttpRequest } from '../../../reference/http.ts'
import { readWire } from '../../../reference/read-wire.ts'
import { type Shape, shapesOf } from '../../../reference/shapes.ts'
import type { Wire } from '../../../shape/encode.ts'

export type Asked = {
  readonly action: string
  readonly version: string
  readonly wire: Wire
  readonly shape?: Shape
}

/** What a request asks for, as far as it can be read. */
export function asked(request: HttpRequest): Asked {
  const wire = wireOf(request)
  const { Action = '', Version = '2016-11-15' } = wire
  const shape = shapesOf((right) => right)
    .get(Version)
    ?.get(Action)
  return { action: Action, version: Version, wire, ...(shape && { shape }) }
}

function wireOf(request: HttpRequest): Wire {
  try {
    return readWire(request)
  } catch {
    return {}
  }
}
