import { expect, test } from 'vitest'
import type { Received } from '../model.ts'
import { readForm } from './form.ts'

const post = (body: string, type = 'application/x-www-form-urlencoded; charset=utf-8'): Received => ({
  method: 'POST',
  url: '/',
  headers: [['Content-Type', type]],
  body: Buffer.from(body),
  at: 0,
})

test('a form is decoded as UTF-8, a plus sign as a space', () => {
  const { wire, problems, isForm } = readForm(post('A=a+b%20%2B&B.1=%C3%A4%F0%9F%92%BD&C='))
  expect(wire).toEqual({ A: 'a b +', 'B.1': 'ä💽', C: '' })
  expect(problems).toEqual([])
  expect(isForm).toBe(true)
})

test.each([
  ['percent', 'A=100%'],
  ['percent', 'A=%zz'],
  ['utf-8', 'A=%E4'],
  ['raw', 'A=ä'],
  ['raw', 'A=a b'],
  ['no-value', 'A'],
  ['duplicate', 'A=1&A=1'],
])('%s: %s', (kind, body) => {
  expect(readForm(post(body)).problems).toContainEqual(expect.objectContaining({ kind }))
})

test('a body of another type is read all the same, and is no form', () => {
  expect(readForm(post('Action=X', 'text/plain'))).toMatchObject({ wire: { Action: 'X' }, isForm: false })
  expect(readForm(post('{"Action":"X"}', 'application/json'))).toMatchObject({ wire: {}, isForm: false })
})

test('a GET has its parameters in the query', () => {
  const received = { ...post(''), method: 'GET', url: '/?Action=X&A=%26', headers: [] }
  expect(readForm(received)).toMatchObject({ wire: { Action: 'X', A: '&' }, isForm: true })
})
