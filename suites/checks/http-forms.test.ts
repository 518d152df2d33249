import { expect, test } from 'vitest'
import type { Step } from '../../harness/golden/case.ts'
import { imageImports } from './families.fixture.ts'
import { httpForms } from './http-forms.ts'
import { type Answer, looksOf, noAnswer, refusal, respond, toldOf } from './looks.fixture.ts'

const { describe } = imageImports
const list = { ImportImageTasks: [] }
const ask = (answer: Answer, step: Partial<Step>) => ({
  ...describe([], [], step),
  answers: [answer],
})
const told = (form: Step['form'], answer: Answer, control: Answer = list, forged: Answer = list) =>
  toldOf(
    httpForms,
    looksOf([
      ask(forged, { role: 'witness', credentials: 'forged' }),
      ask(control, { role: 'control' }),
      ask(answer, { form: form! }),
    ]),
  )

test('what is served in its usual form is served in another', () => {
  expect(told('chunked', list)).toEqual(['protocol.form.chunked'])
  expect(told('chunked', refusal('MissingAction'))).toEqual([
    'protocol.form.chunked — outcome: expected the answer that the same request gets in its usual form, got 400 MissingAction',
  ])
})

test('a token that a target which verifies cannot know tells nothing, nor does a request that is never served', () => {
  const refused = refusal('AuthFailure', 401)
  expect(told('session-token', refused, list, refused)).toEqual([
    'protocol.form.session-token ? the target verifies signatures, and this token is none of its own',
  ])
  expect(told('plain-type', refused, refused)).toEqual([
    'protocol.form.plain-type ? the same request is not served in its usual form',
  ])
})

test('a server may ask for a length, and may be slow', () => {
  expect(told('chunked', respond('', { status: 411 }))).toEqual([
    'protocol.form.chunked ? the target asks for a Content-Length (411), as a server may',
  ])
  expect(told('chunked', noAnswer('timeout'))).toEqual(['protocol.form.chunked ? timeout'])
  expect(told('chunked', noAnswer('reset'))).toEqual([
    'protocol.form.chunked — outcome: expected the answer that the same request gets in its usual form, got no answer: reset',
  ])
})
