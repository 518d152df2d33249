import { afterAll } from 'vitest'
import { deniedCredentials } from '../harness/reference/credentials.ts'
import { serve } from '../harness/reference/serve.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { conformance } from '../vitest.ts'

const server = await serve({ taskLooks: 8 })
afterAll(() => server.close())

conformance({ endpoint: server.endpoint, identity: readIdentity({}, deniedCredentials), strict: true })
