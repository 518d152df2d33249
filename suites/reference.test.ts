import { afterAll } from 'vitest'
import { readIdentity } from '../harness/credentials.ts'
import { deniedCredentials } from '../harness/reference/credentials.ts'
import { serve } from '../harness/reference/serve.ts'
import { conformance } from '../vitest.ts'

const server = await serve({ taskLooks: 8 })
afterAll(() => server.close())

conformance({ endpoint: server.endpoint, identity: readIdentity({}, deniedCredentials), strict: true })
