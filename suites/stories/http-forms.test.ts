import { expect, test } from 'vitest'
import { library } from '../variations/context.fixture.ts'
import { httpFormCases } from './http-forms.ts'
import { line } from './scene.fixture.ts'

const cases = [...httpFormCases(library, '2016-11-15')]

test('one request is sent with a wrong secret, as usual, and in another form', () => {
  const { id, clause, steps } = cases[0]!
  expect([id, clause]).toEqual(['stories/http-form~chunked', 'protocol.form.chunked'])
  expect(steps.map(line)).toEqual([
    'witness: DescribeConversionTasks, with a wrong secret: DescribeConversionTasks, either',
    'witness: DescribeConversionTasks, under a name that is none: protocol, either',
    'control: DescribeConversionTasks, as usual: DescribeConversionTasks, either',
    'DescribeConversionTasks, chunked: DescribeConversionTasks, either',
  ])
})

test('a signed query string is that of a GET, and so is what it is held against', () => {
  const signed = cases.find(({ id }) => id.endsWith('signed-query'))!
  expect(signed.steps.map(({ method, form }) => [method, form])).toEqual([
    ['GET', undefined],
    ['GET', undefined],
    ['GET', undefined],
    ['GET', 'signed-query'],
  ])
})
