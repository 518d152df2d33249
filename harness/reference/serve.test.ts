import { connect } from 'node:net'
import { Agent, request } from 'undici'
import { afterAll, expect, test } from 'vitest'
import type { Params } from '../shape/encode.ts'
import { readAnswer } from './ask.fixture.ts'
import { importVolume } from './requests.fixture.ts'
import { serve } from './serve.ts'

const server = await serve({ taskSeconds: 0.4 })
const agent = new Agent({ connections: 200 })
afterAll(async () => {
  await agent.close()
  await server.close()
})

async function call(wire: Record<string, string>) {
  const keys: Record<string, string> = { Version: '2016-11-15', ...wire }
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
  const { statusCode, body } = await request(server.endpoint, {
    method: 'POST',
    headers,
    body: new URLSearchParams(keys).toString(),
    dispatcher: agent,
  })
  return { status: statusCode, ...readAnswer(await body.text(), keys) }
}

const taskOf = (value: Params) =>
  ((value.ConversionTasks as Params[] | undefined)?.[0] ?? value.ConversionTask) as Params

test.each(['2013-02-01', '2016-11-15'])('a volume is imported over HTTP at %s', async (Version) => {
  const Description = `& < > " ' 😀 \r\n ]]> &amp;`
  const { value } = await call({ ...importVolume, Version, Description, 'Image.Bytes': '9007199254740993' })
  const id = String(taskOf(value).ConversionTaskId)
  const states = new Set<unknown>()
  for (let task = taskOf(value); task.State !== 'completed'; ) {
    const look = await call({ Action: 'DescribeConversionTasks', Version, 'ConversionTaskId.1': id })
    task = taskOf(look.value)
    states.add(task.State)
    expect(task).toMatchObject({
      ConversionTaskId: id,
      ImportVolume: { Description, Image: { Size: '9007199254740993' } },
    })
  }
  expect([...states].at(-1)).toBe('completed')
  const cancel = await call({ Action: 'CancelConversionTask', Version, ConversionTaskId: id })
  expect([cancel.status, cancel.code]).toEqual([400, 'DeleteConversionTaskError'])
})

test('a task is cancelled over HTTP', async () => {
  const { value } = await call(importVolume)
  const id = String(taskOf(value).ConversionTaskId)
  expect((await call({ Action: 'CancelConversionTask', ConversionTaskId: id })).value).toEqual({
    Return: true,
  })
  const look = await call({ Action: 'DescribeConversionTasks', 'ConversionTaskId.1': id })
  expect(taskOf(look.value).State).toBe('cancelling')
})

test('200 clients at once each get their own answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) => call({ ...importVolume, Description: `client ${i}` })),
  )
  expect(answers.map(({ value }) => (taskOf(value).ImportVolume as Params).Description)).toEqual(
    answers.map((_, i) => `client ${i}`),
  )
  expect(new Set(answers.map(({ value }) => taskOf(value).ConversionTaskId)).size).toBe(200)
})

test('fetch gets XML, and a GET will do', async () => {
  const response = await fetch(
    `${server.endpoint}/?Action=DescribeConversionTasks&Version=2016-11-15&DryRun=true`,
  )
  expect(response.status).toBe(412)
  expect(response.headers.get('content-type')).toBe('text/xml;charset=UTF-8')
  expect(await response.text()).toContain('<Code>DryRunOperation</Code>')
})

test('a body without end is refused, and the next caller is served', async () => {
  const endless = fetch(server.endpoint, { method: 'POST', body: 'x'.repeat(2 * 1024 * 1024) })
  expect(
    await endless.then(
      ({ status }) => status,
      () => 'cut off',
    ),
  ).not.toBe(200)
  expect((await call(importVolume)).status).toBe(200)
})

test('closing lets go of the port and of idle connections', async () => {
  const other = await serve()
  const port = Number(new URL(other.endpoint).port)
  const idle = connect(port, '127.0.0.1')
  await new Promise((resolve) => idle.once('connect', resolve))
  const ended = new Promise((resolve) => idle.once('close', resolve))
  await other.close()
  await ended
  await expect(fetch(other.endpoint)).rejects.toThrow()
  const again = await serve({ port })
  await again.close()
})
