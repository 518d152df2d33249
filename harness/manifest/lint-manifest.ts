import { checkParts } from './check-parts.ts'
import { checkRanges } from './check-ranges.ts'
import { checkSchema } from './check-schema.ts'
import { checkSizes } from './check-sizes.ts'
import { checkUrls } from './check-urls.ts'
import { type Fault, fault } from './fault.ts'
import { readImage } from './read-image.ts'
import { type Node, readNode } from './read-node.ts'
import { manifestSchema } from './schema.ts'

/**
 * Every departure of an import manifest from the rules in `rules.ts`, in the order of its lines. Those of level
 * MAY are notes: a manifest that has no others is right. Never throws for what a document says.
 */
export function lintManifest(text: string): Fault[] {
  const root = read(text)
  if ('rule' in root) return [root]
  if (root.name !== manifestSchema.name) return [fault('schema.root', root, manifestSchema.name, root.name)]
  const image = readImage(root)
  return [
    ...checkSchema(root, manifestSchema),
    ...checkSizes(root, image),
    ...checkParts(root, image),
    ...checkRanges(image),
    ...checkUrls(root),
  ].sort((a, b) => a.line - b.line)
}

function read(text: string): Node | Fault {
  try {
    return readNode(text)
  } catch (error) {
    const { message } = error as Error
    const [, line = '1', said = message] = /^(?:line )?(\d+):\d+: (.*)$/s.exec(message) ?? []
    const bare = /entity|unclosed/.test(said) ? text.search(bareAmpersand) : -1
    const at = bare < 0 ? Number(line) : text.slice(0, bare).split('\n').length
    const actual = bare < 0 ? said : '& that begins no reference (in a URL it is written &amp;)'
    return fault('well-formed', { line: at, path: '/' }, 'well-formed XML', actual)
  }
}

/** The parser reads on from it to the next semicolon, and complains there. */
const bareAmpersand = /&(?!(#\d+|#x[0-9a-f]+|amp|lt|gt|quot|apos);)/i
