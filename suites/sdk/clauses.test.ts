import { expect, test } from 'vitest'
import { forms } from '../../harness/client/answers/forms.ts'
import { loadLibrary } from '../../harness/golden/library.ts'
import { clientClauses } from './clauses.ts'

const library = loadLibrary()
const clauses = [...clientClauses(library)]

test('every clause cites a document that there is', () => {
  expect(clauses.filter(({ source }) => !library.documents[source.document]).map(({ id }) => id)).toEqual([])
})

test('every id stands once', () => {
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
})

test('every form of answer has a clause', () => {
  const ids = new Set(clauses.map(({ id }) => id))
  expect(forms.filter(({ id }) => !ids.has(`client.tolerance.${id}`))).toEqual([])
})
