/** A fault in `golden/`: the file, the place in it, and what is wrong. */
export type Fault = { readonly file: string; readonly message: string }
