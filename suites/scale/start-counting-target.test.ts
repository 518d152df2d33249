import { expect, test } from 'vitest'
import { startCountingTarget } from './start-counting-target.ts'

test('the target answers what it is asked for, knows no nonsense, and counts', async () => {
  const target = await startCountingTarget()
  const ask = async (action: string) => {
    const body = new URLSearchParams({ Action: action, Version: '2013-02-01' })
    const answer = await fetch(target.endpoint, { method: 'POST', body })
    return { status: answer.status, text: await answer.text() }
  }
  const before = Date.now()
  expect(await ask('ImportVolume')).toMatchObject({
    status: 200,
    text: expect.stringContaining('<ImportVolumeResponse xmlns="http://ec2.amazonaws.com/doc/2013-02-01/">'),
  })
  expect(await ask('DescribeEc2specNonsense')).toMatchObject({
    status: 400,
    text: expect.stringContaining('InvalidAction'),
  })
  const { count, first } = await target.counted()
  expect(count).toBe(2)
  expect(first).toBeGreaterThanOrEqual(before)
  expect((await target.counted()).count).toBe(0)
  target.close()
})
