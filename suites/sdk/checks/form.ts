import type { ClientCheck } from '../../../harness/client/model.ts'
import type { FormProblem } from '../../../harness/client/wire/form.ts'
import { eachRequest, expectThat } from './each-request.ts'

const wanted: Readonly<Record<FormProblem['kind'], string>> = {
  percent: 'two hexadecimal digits after every %',
  'utf-8': 'UTF-8',
  raw: 'percent-encoding of every character beyond the unreserved ones',
  'no-value': 'key=value',
  duplicate: 'one value for each key',
}

/** The form decodes, and says nothing twice. */
export const form: ClientCheck = (look) =>
  eachRequest(look, function* ({ form: { problems, wire } }) {
    if (!Object.keys(wire).length) return
    for (const clause of ['client.wire.encoding', 'client.wire.duplicates'] as const) {
      const found = problems.find(
        ({ kind }) => (kind === 'duplicate') === (clause === 'client.wire.duplicates'),
      )
      yield expectThat(clause, !found, {
        path: 'form',
        expected: found ? wanted[found.kind] : '',
        actual: found?.piece ?? '',
      })
    }
  })
