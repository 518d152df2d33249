export type ValueType = 'string' | 'anyURI' | 'int' | 'long'

/** What the schema of the manifest says of one element. Without children and type it is empty. */
export type ElementRule = {
  readonly name: string
  readonly type?: ValueType
  readonly children?: readonly ElementRule[]
  readonly attributes?: Readonly<Record<string, ValueType>>
  /** It may be left out. */
  readonly optional?: true
  /** It may come more than once. */
  readonly many?: true
}

const part: ElementRule = {
  name: 'part',
  many: true,
  attributes: { index: 'int' },
  children: [
    { name: 'byte-range', attributes: { start: 'long', end: 'long' } },
    { name: 'key', type: 'string' },
    { name: 'head-url', type: 'anyURI' },
    { name: 'get-url', type: 'anyURI' },
    { name: 'delete-url', type: 'anyURI', optional: true },
  ],
}

/** The import manifest: children come in this order, in no namespace; no attribute is required. */
export const manifestSchema: ElementRule = {
  name: 'manifest',
  children: [
    { name: 'version', type: 'string' },
    { name: 'file-format', type: 'string' },
    {
      name: 'importer',
      children: [
        { name: 'name', type: 'string' },
        { name: 'version', type: 'string' },
        { name: 'release', type: 'string' },
      ],
    },
    { name: 'self-destruct-url', type: 'anyURI' },
    {
      name: 'import',
      children: [
        { name: 'size', type: 'long' },
        { name: 'volume-size', type: 'long' },
        { name: 'parts', attributes: { count: 'int' }, children: [part] },
      ],
    },
  ],
}
