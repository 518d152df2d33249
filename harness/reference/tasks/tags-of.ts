import type { Params } from '../../shape/encode.ts'

/** The tags that a creating request asks for. */
export const tagsOf = ({ TagSpecifications = [] }: Params): readonly Params[] =>
  (TagSpecifications as readonly Params[]).flatMap(({ Tags = [] }) => Tags as readonly Params[])
