import { afterAll } from 'vitest'
import { deniedCredentials } from '../harness/reference/credentials.ts'
import { serve } from '../harness/reference/serve.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { conformance } from '../vitest.ts'

const server = await serve({ taskLooks: 8 })
afterAll(() => server.close())

// The variants of a default run are held against it where a slow machine is, too.
conformance({
  endpoint: server.endpoint,
  identity: readIdentity({}, deniedCredentials),
  strict: true,
  variants: 0,
})
