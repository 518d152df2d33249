import { expect, test } from 'vitest'
import type { Case } from '../golden/case.ts'
import { loadLibrary } from '../golden/library.ts'
import type { Exchange } from '../wire/exchange.ts'
import { courseOf } from './course.ts'
import { lookAt } from './look.ts'

const library = loadLibrary()

type Call = { readonly operation: string; readonly body: string; readonly status?: number }

/** What was seen in calls of one case, each 100 ms after the one before. */
function seen(...calls: readonly Call[]) {
  const steps = calls.map(({ operation }, i) => ({
    id: `${i}`,
    operation,
    role: 'test',
    expect: {},
    wire: {},
  }))
  const exchanges = calls.map(({ body, status = 200 }, step) => ({
    step,
    attempt: 0,
    bindings: {},
    request: { wire: {} },
    response: { status, headers: {}, body: new TextEncoder().encode(body), truncated: false },
    sentAt: 5000 + step * 100,
  }))
  const kase = { id: 'a', version: '2016-11-15', steps } as unknown as Case
  return courseOf(lookAt(kase, exchanges as unknown as Exchange[], library, new Map()))
}

const describe = (status: string): Call => ({
  operation: 'DescribeImportImageTasks',
  body: `<DescribeImportImageTasksResponse><importImageTaskSet><item><importTaskId>another</importTaskId><status>deleted</status></item><item><importTaskId>t</importTaskId><status>${status}</status></item></importImageTaskSet></DescribeImportImageTasksResponse>`,
})
const made = {
  operation: 'ImportImage',
  body: '<ImportImageResponse><importTaskId>t</importTaskId><status>active</status></ImportImageResponse>',
}
const refused = {
  operation: 'CancelImportTask',
  status: 400,
  body: '<Response><Errors><Error><Code>IncorrectState</Code></Error></Errors></Response>',
}

test('states in the order in which they were seen, what is seen again once, refusals among them, other tasks left out', () => {
  expect(seen(made, describe('active'), describe('active'), refused, describe('completed'))).toEqual([
    { action: 'ImportImage', afterMs: 0, task: 't', state: 'active' },
    { action: 'DescribeImportImageTasks', afterMs: 100, task: 't', state: 'active' },
    { action: 'CancelImportTask', afterMs: 300, code: 'IncorrectState' },
    { action: 'DescribeImportImageTasks', afterMs: 400, task: 't', state: 'completed' },
  ])
})

test('one state is no course', () => {
  expect(seen(made, describe('active'), refused)).toEqual([])
  expect(seen(describe('active'), describe('completed'))).toEqual([])
})
