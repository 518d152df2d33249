import type { Context } from './context.ts'
import { requestOf, wired } from './request.ts'
import type { Family, Variant } from './variant.ts'

/** Ids that are almost those of a task, and texts that are hard to write into the message of an error. */
const ids: Readonly<
  Record<string, readonly [text: (id: string) => string, kind: 'unknown' | 'malformed' | 'unusual']>
> = {
  shorter: [(id) => id.replace('}}', '-short}}'), 'unknown'],
  longer: [(id) => `${id}0`, 'unknown'],
  markup: [() => `<id attribute="x">&amp;'</id>`, 'malformed'],
  'cdata-end': [() => 'import-i-]]>', 'malformed'],
  'percent-encoded': [() => 'import-i-%3Cx%3E', 'malformed'],
  'beyond-ascii': [() => 'import-i-диск💽', 'malformed'],
  'very-long': [() => `import-i-${'x'.repeat(300)}`, 'malformed'],
  'control-character': [() => 'import-i-\u0001\u001f', 'unusual'],
  blanks: [(id) => ` ${id} `, 'unusual'],
}

/** Ids that no task has. */
export const nearIds: Family = {
  name: 'near-id',
  *finite(context) {
    const member = Object.entries(context.input.properties ?? {}).find(([, { selects }]) => selects)
    const [key, id] = Object.entries(context.wire).find(([, text]) => /^\{\{\w+\}\}$/.test(text)) ?? []
    if (!member || !key || !id) return
    for (const [name, [text, kind]] of Object.entries(ids)) {
      const situation = situationOf(context, kind)
      if (situation) yield variant(context, name, situation, { ...context.wire, [key]: text(id) })
    }
  },
}

const variant = (context: Context, name: string, situation: string, wire: Context['wire']): Variant => ({
  name,
  situation,
  make: () => ({ control: requestOf(context), test: wired(wire) }),
})

/** What the golden pairs ask of an id that no task has, and of one that none could have. */
const situationOf = (
  { operation, library }: Context,
  kind: 'unknown' | 'malformed' | 'unusual',
): string | undefined =>
  kind === 'unusual' ? 'unusual-id' : library.pairs.get(`${operation}/${kind}-id`)?.request.situation
