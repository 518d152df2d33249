import { expect, test } from 'vitest'
import { decoyKey, driverEnvironment } from './environment.ts'

const own = {
  PATH: '/bin',
  AWS_PROFILE: 'mine',
  AWS_ACCESS_KEY_ID: 'AKIAMINE',
  https_proxy: 'http://proxy',
  TZ: 'UTC',
}

test('what would configure an SDK is left out, and decoys stand in its place', () => {
  const env = driverEnvironment(own)
  expect(env).toMatchObject({ PATH: '/bin', AWS_ACCESS_KEY_ID: decoyKey })
  expect(env).not.toHaveProperty('AWS_PROFILE')
  expect(env).not.toHaveProperty('https_proxy')
})

test.each(Array.from({ length: 24 }, (_, hour) => hour))(
  'at %i hours UTC it is another day for the driver',
  (hour) => {
    const now = new Date(Date.UTC(2026, 5, 15, hour, 30))
    const { TZ: timeZone } = driverEnvironment(own, now)
    const day = new Intl.DateTimeFormat('en', { timeZone: timeZone!, day: 'numeric' }).format(now)
    expect(day).not.toBe('15')
  },
)
