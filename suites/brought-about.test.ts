import { expect, test } from 'vitest'
import { loadLibrary } from '../harness/golden/library.ts'
import { refusalClause } from '../harness/golden/refusal.ts'
import { apiVersions } from '../harness/shape/versions.ts'
import { clausesOf } from './clauses.ts'
import { contextOf } from './variations/context.ts'
import { families } from './variations/families.ts'

const library = loadLibrary()
const clauses = new Set([...clausesOf(library)].map(({ id }) => id))

test('whatever a generated request brings about has its clauses, though no request was made to find them', () => {
  for (const version of apiVersions)
    for (const operation of library.operations.keys()) {
      const context = contextOf(operation, version, library, 1)!
      for (const family of context ? families : [])
        for (const { name, situation, about } of family.finite?.(context) ?? []) {
          const id = situation
            ? refusalClause(operation, situation, library.situations[situation]!, about)
            : about && `${operation}.input.${about}:accepted`
          if (id) expect(clauses, `${operation}/${family.name}~${name}`).toContain(id)
        }
    }
})
