import { encode } from '../../shape/encode.ts'
import { wireName } from '../../shape/names.ts'
import type { Rule } from './subject.ts'

/** Ids that no task has, and texts that are none. */
export const unknownIds: Rule = function* ({ operation, plainest: control, ids }) {
  const { unknown, malformed } = ids?.schema.refused ?? {}
  if (!ids || !unknown || !malformed) return
  const wire = (id: string) => encode({ [ids.name]: ids.schema.items ? [id] : id }, operation.input)
  yield { name: 'unknown-id', control, situation: unknown.situation, wire: wire(unknown.example) }
  yield { name: 'malformed-id', control, situation: malformed.situation, wire: wire(malformed.example) }
}

/** A token that no page ends with, a filter that no page names, a value under the SDKs' name. */
export const pagesAndFilters: Rule = function* ({ operation, plainest, params }) {
  const { NextToken, Filters } = operation.input.properties ?? {}
  if (NextToken)
    yield {
      name: 'NextToken-unknown',
      control: operation.describes ? 'all' : plainest,
      situation: 'unknown-next-token',
      wire: { ...(operation.origin === 'model' && encode(params, operation.input)), NextToken: 'ec2spec' },
    }
  if (!Filters?.names) return
  const key = wireName('Filters', Filters)
  yield {
    name: 'Filters-unknown-name',
    control: 'with-Filters',
    situation: 'unknown-filter',
    wire: { [`${key}.1.Name`]: 'colour', [`${key}.1.Value.1`]: 'blue' },
  }
}

const texts: Readonly<Record<string, readonly [text: string, mayLack: readonly string[]]>> = {
  markup: [`R&D <disk> "1" & '2' {{nonce}}`, []],
  reserved: ['1+1=2 & 100%25 ~ a/b?c#d; {{nonce}}', []],
  unicode: ['Datenträger, диск, ディスク, 💽 {{nonce}}', ['invalid-character']],
}

/** A description of every kind of text. */
export const descriptions: Rule = function* ({ operation, params }) {
  if (!operation.makes || !operation.input.properties?.Description) return
  for (const [kind, [text, lacked]] of Object.entries(texts)) {
    const whole = { ...params, Description: text }
    const orSituations = [...(operation.mayLack ?? []), ...lacked]
    yield {
      name: `text-${kind}`,
      about: 'Description',
      params: whole,
      ...(orSituations.length && { orSituations }),
      shows: { params: whole, of: operation, below: 'Description' },
    }
  }
}
