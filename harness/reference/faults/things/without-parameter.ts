import type { Changes } from '../../changes.ts'

/** No operation of a model knows a parameter of this name. */
export const withoutParameter = (name: string): Partial<Changes> => ({
  operation: (right) => {
    if (right.origin !== 'model' || !right.input.properties?.[name]) return right
    const { [name]: _, ...properties } = right.input.properties
    return { ...right, input: { ...right.input, properties } }
  },
})
