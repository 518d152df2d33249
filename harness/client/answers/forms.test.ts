import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { shapeOf } from '../../golden/shape-of.ts'
import { read } from '../../shape/read.ts'
import { parseXml } from '../../shape/xml.ts'
import { successBase } from '../cases/answer-cases.ts'
import { formReply, plainReply, scenarios } from '../scenarios.ts'
import { everyMember } from './every-member.ts'
import { forms } from './forms.ts'
import { errorTree } from './reply.ts'

const { output } = shapeOf('DescribeConversionTasks', '2016-11-15', loadLibrary())!
const value = everyMember(output)
const base = successBase('DescribeConversionTasks', value, output, 'nonce', '2016-11-15')
const back = (body: string) => read(parseXml(body), output, ['requestId'])

test('an answer with every member says every member', () => {
  expect(back(plainReply(base).body)).toEqual({ value, problems: [], forgiven: [], empty: [] })
})

test.each(forms.filter(({ rewrite, both }) => !rewrite && !both))('$id says the same', (form) => {
  expect(back(formReply(base, form).body)).toEqual({ value, problems: [], forgiven: [], empty: [] })
})

const error = {
  ...base,
  tree: errorTree({ code: 'A', message: 'b', requestId: 'c' }),
  status: 400,
  output: undefined as never,
}

test.each(forms)('$id is another answer', (form) => {
  const from = form.errorsOnly ? error : base
  expect(formReply(from, form)).not.toEqual(plainReply(from))
})

test('each form changes what it says it changes', () => {
  const formed = (id: string) => back(formReply(base, forms.find((form) => form.id === id)!).body)
  expect(formed('reordered').value).toEqual(value)
  expect(formed('unknown-element')).toMatchObject({
    value,
    problems: expect.arrayContaining([expect.objectContaining({ kind: 'unknown' })]),
  })
  expect(JSON.stringify(formed('unknown-enum').value)).toContain('ec2spec-future')
  expect(JSON.stringify(formed('optional-absent').value)).not.toContain('Tags')
  expect(formed('no-results').value).toEqual({ ConversionTasks: [] })
  expect(formed('absent-list').value).not.toEqual(formed('empty-list').value)
})

test('every scenario has an access key id of its own that any SDK takes', () => {
  const keys = scenarios.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of keys) expect(key).toMatch(/^[A-Z0-9]{20}$/)
})
