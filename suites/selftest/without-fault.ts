/** Kinds of clauses that no fault turns red, with the reason why none can. */
export const withoutFault: Readonly<Record<string, string>> = {}
