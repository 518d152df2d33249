import type { Params, Value } from '../../harness/shape/encode.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import { textClasses } from '../variations/text-classes.ts'
import { fullParams } from './calls.ts'
import type { Scene } from './story.ts'

/** Texts that every target takes and keeps, the ones that are mangled most often first. */
const texts = textClasses.flatMap(({ text, situations, unkept }) => (situations || unkept ? [] : text))

/** How many requests it takes until every text has stood in every member that takes text. */
export const mostTexts = texts.length

/** A full request whose every free text is another one of those, each member's a step further with every number. */
export function hardTexts(scene: Scene, number: number): Params | undefined {
  let nth = number
  const harden = (value: Value, schema: Schema): Value => {
    if (Array.isArray(value)) return value.map((item) => harden(item, schema.items ?? {}))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value as Params).map(([name, member]) => [
          name,
          harden(member, schema.properties?.[name] ?? {}),
        ]),
      )
    return schema.text === 'free' ? texts[nth++ % texts.length]! : value
  }
  const params = harden(fullParams(scene, 1), scene.make.input) as Params
  return nth > number ? params : undefined
}
