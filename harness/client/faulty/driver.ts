import { createInterface } from 'node:readline'
import type { CallRequest, Hello } from '../../drivers/protocol.ts'
import { createClient } from './client.ts'
import { faults } from './faults.ts'

/** The example client as a driver of its own: `node driver.ts [FAULT]`. */
const [wanted] = process.argv.slice(2)
const client = createClient(wanted ? faults.find(({ id }) => id === wanted)?.habits : {})

for await (const line of createInterface({ input: process.stdin })) {
  const said = JSON.parse(line) as CallRequest | Hello
  if ('hello' in said) console.log(JSON.stringify(client.handshake(said.operations)))
  else void client.call(said).then((told) => console.log(JSON.stringify({ id: said.id, ...told })))
}
