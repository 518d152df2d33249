export type Direction = 'input' | 'output'

/** What one source says of one member. An aspect that the source has no words for is left out. */
export type Facts = {
  readonly type: string
  /** Key on the wire in an input, element in an output. */
  readonly name?: string
  readonly required?: boolean
  readonly enum?: readonly string[]
  /** `1..500` */
  readonly range?: string
  readonly idempotencyToken?: boolean
  readonly sensitive?: boolean
}

/** Every member by its path in SDK names, `[]` for the items of a list: `DiskImages[].Image.Bytes`. */
export type ShapeFacts = ReadonlyMap<string, Facts>

/** The EC2 model of one API version, as somebody else publishes it. */
export type ApiModel = {
  readonly version: string
  /** What it says of an operation; undefined where the version has no such operation. */
  readonly operation: (name: string) => Readonly<Record<Direction, ShapeFacts>> | undefined
}
