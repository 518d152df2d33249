import type { Driver } from '../../drivers/driver.ts'
import type { Client } from './client.ts'

/** A client in this process, as the suite sees a driver in another. */
export const asDriver = (client: Client, operations: readonly string[]): Driver => ({
  handshake: client.handshake(operations),
  faults: [],
  broken: undefined,
  call: async (request) => ({ id: request.id, ...(await client.call(request)) }),
  close: async () => {},
})
