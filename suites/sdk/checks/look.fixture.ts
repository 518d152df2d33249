import type { ClientCall, ClientLook, Exchanged, Reply } from '../../../harness/client/model.ts'
import { understand } from '../../../harness/client/wire/understand.ts'
import { type Library, loadLibrary } from '../../../harness/golden/library.ts'
import { shapeOf } from '../../../harness/golden/shape-of.ts'
import type { Wire } from '../../../harness/shape/encode.ts'
import { formEncode } from '../../../harness/wire/request.ts'

const version = '2016-11-15'
let library: Library | undefined

/** A request with those parameters, so many milliseconds after the first, and what it was answered. */
export const exchange = (wire: Wire, at = 0, reply: Partial<Reply> = {}): Exchanged =>
  understand(
    {
      method: 'POST',
      url: '/',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: Buffer.from(formEncode({ Action: 'ImportVolume', Version: version, ...wire })),
      at,
    },
    { status: 200, headers: {}, body: '', ...reply },
  )

/** What became of a call: its requests, and what its caller was told. */
export function look(
  call: Partial<ClientCall>,
  exchanges: readonly Exchanged[],
  observed?: ClientLook['observed'],
): ClientLook {
  library ??= loadLibrary()
  const { operation = 'ImportVolume' } = call
  const shape = shapeOf(operation, version, library)!
  return {
    case: 'sdk/made-up',
    version,
    library,
    shape,
    exchanges,
    first: 0,
    secret: 'secret',
    call: {
      role: 'test',
      operation,
      params: {},
      wire: {},
      reply: () => ({ status: 200, headers: {}, body: '' }),
      expect: { kind: 'failure' },
      ...call,
    },
    ...(observed && { observed }),
  }
}
