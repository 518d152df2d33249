import type { Schema } from '../../shape/schema.ts'
import type { Manner } from '../model.ts'
import type { Tree } from './tree.ts'
import type { Style } from './write-xml.ts'

/** One way to write or deliver an answer that a client has to read all the same. */
export type Form = {
  /** The last part of the clause's id: `client.tolerance.<id>`. */
  readonly id: string
  /** Nine characters at most, for the access key id that asks for it. */
  readonly key: string
  readonly text: string
  readonly rewrite?: (root: Tree, output: Schema) => Tree
  /** What the plain answer beside it has as well, because the form shows only with it. */
  readonly both?: (root: Tree, output: Schema) => Tree
  readonly style?: Partial<Style>
  /** How the plain answer beside it is written, because the form is one step more. */
  readonly plainStyle?: Partial<Style>
  readonly manner?: Manner
  /** How the plain answer beside it is delivered. */
  readonly plainManner?: Manner
  /** Headers of the answer; one that is undefined is left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** What is said to be read otherwise than it stands: as the plain answer. */
  readonly asPlain?: true
  /** The form is one of errors alone. */
  readonly errorsOnly?: true
}
