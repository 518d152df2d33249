import { setupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { createEndpoint } from './endpoint.ts'
import { handlers } from './handlers.ts'
import { importVolume } from './requests.fixture.ts'

test('the endpoint stands in for a host inside a process, and for that host alone', async () => {
  const server = setupServer(...handlers(createEndpoint(), 'https://ec2.us-east-1.amazonaws.com/'))
  server.listen({ onUnhandledFrame: 'bypass' })
  try {
    const body = new URLSearchParams({ Version: '2016-11-15', ...importVolume })
    const response = await fetch('https://ec2.us-east-1.amazonaws.com/', { method: 'POST', body })
    expect(await response.text()).toContain('<conversionTaskId>import-vol-')
    await expect(fetch('http://127.0.0.1:1/')).rejects.toThrow()
  } finally {
    server.close()
  }
})
