/** What is marked in a message: a stretch of it, or a place where something is missing, with the words for it. */
export type Mark = { readonly from: number; readonly to: number; readonly missing?: string }
