import type { Output } from '../../drivers/protocol.ts'
import type { Wire } from '../../shape/encode.ts'
import type { Habits } from './habits.ts'

type Edit<T> = (text: T) => T

/** Every key of the parameters, changed. */
export const keys = (edit: Edit<string>): Partial<Habits> => ({
  wire: (right) => Object.fromEntries(Object.entries(right).map(([key, text]) => [edit(key), text])),
})

/** Every value of the parameters, changed. */
export const texts = (edit: (text: string, key: string) => string): Partial<Habits> => ({
  wire: (right) => Object.fromEntries(Object.entries(right).map(([key, text]) => [key, edit(text, key)])),
})

/** Parameters besides the right ones. */
export const also = (more: Wire): Partial<Habits> => ({ wire: (right) => ({ ...right, ...more }) })

/** Every value of an output, changed, at any depth; undefined takes it away. */
export const values = (edit: (value: unknown, name: string) => unknown): Partial<Habits> => ({
  output: (right) => deep(right, '', edit) as Output,
})

function deep(value: unknown, name: string, edit: (value: unknown, name: string) => unknown): unknown {
  if (Array.isArray(value))
    return edit(
      value.map((item) => deep(item, name, edit)),
      name,
    )
  if (typeof value !== 'object' || value === null) return edit(value, name)
  return edit(
    Object.fromEntries(Object.entries(value).map(([key, member]) => [key, deep(member, key, edit)])),
    name,
  )
}

/** The text of every answer, changed before it is read. */
export const documents = (edit: Edit<string>): Partial<Habits> => ({
  document: (text, right) => right(edit(text)),
})

/** Fails on a document of some form. */
export const failsOn = (form: RegExp): Partial<Habits> => ({
  document: (text, right) => {
    if (form.test(text)) throw new SyntaxError(`unexpected ${form.exec(text)?.[0]}`)
    return right(text)
  },
})
