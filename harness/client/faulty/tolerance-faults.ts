import type { ClientFault } from './client-fault.ts'
import { documents, failsOn, values } from './edit.ts'
import type { Habits } from './habits.ts'

const fault = (
  form: string,
  text: string,
  habits: Partial<Habits>,
  id = `fails-on-${form}`,
): ClientFault => ({
  id,
  text,
  clause: `client.tolerance.${form}`,
  only: [`sdk/tolerance.${form}/*`],
  habits,
})

/** Reads what is there of a document that ends too early. */
function mend(text: string): string {
  const open: string[] = []
  for (const [, end, name, one] of text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g))
    end ? open.pop() : one || open.push(name!)
  return (
    text.replace(/<[^>]*$/, '') +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  )
}

/** Ways to choke on an answer that says the same as another. */
export const toleranceFaults: readonly ClientFault[] = [
  fault('unknown-element', 'an unknown element is an error', failsOn(/<ec2specFuture>/)),
  fault(
    'unknown-element',
    'an unknown element takes the next one with it',
    documents((text) => text.replace(/<ec2specFuture>[^<]*<\/ec2specFuture><\w+>[^<]*<\/\w+>/g, '')),
    'loses-after-unknown',
  ),
  fault(
    'unknown-enum',
    'an enum is closed: another value is an error',
    failsOn(/ec2spec-future/),
    'closed-enum',
  ),
  fault(
    'unknown-enum',
    'an unknown enum value is read as nothing',
    values((value) => (value === 'ec2spec-future' ? undefined : value)),
    'forgets-unknown-enum',
  ),
  fault(
    'optional-absent',
    'an optional member has to be there',
    {
      output: (right) => {
        if (!/ImportVolume|SnapshotDetails|TargetEnvironment/.test(JSON.stringify(right)))
          throw new TypeError('cannot read ImportVolume of undefined')
        return right
      },
    },
    'needs-optional',
  ),
  fault(
    'empty-list',
    'an empty list is read as one empty value',
    {
      output: (right, _, root) =>
        JSON.stringify(root).includes('"children":[]')
          ? JSON.parse(
              JSON.stringify(right)
                .replaceAll('"Tags":[]', '"Tags":["none"]')
                .replaceAll('"Volumes":[]', '"Volumes":["none"]')
                .replaceAll('"SnapshotDetails":[]', '"SnapshotDetails":["none"]'),
            )
          : right,
    },
    'empty-list-of-one',
  ),
  fault(
    'absent-list',
    'a list has to be there',
    {
      output: (right) => {
        if (!/Tags|Volumes|SnapshotDetails/.test(JSON.stringify(right)))
          throw new TypeError('Tags is not iterable')
        return right
      },
    },
    'needs-lists',
  ),
  fault(
    'no-results',
    'an answer of no tasks is an error',
    failsOn(/<(conversionTasks|importImageTaskSet|exportTaskSet)\/>/),
    'needs-results',
  ),
  fault('empty-text', 'an empty text is an error', failsOn(/<description><\/description>/)),
  fault('white-space', 'white space between elements is an error', failsOn(/>\s+</)),
  fault(
    'spaces',
    'white space without a line break is taken for text, and what is beside it is lost',
    documents((text) => text.replace(/> <\w+>[^<]*<\/\w+>/g, '>')),
    'reads-spaces-as-text',
  ),
  fault('comments', 'a comment is an error', failsOn(/<!--/)),
  fault('instructions', 'a processing instruction is an error', failsOn(/<\?ec2spec/)),
  fault('attributes', 'an unknown attribute is an error', failsOn(/ec2specFuture=/)),
  fault('blank-list', 'a list with white space in it is an error', failsOn(/>\n +<\/\w+Set>/)),
  fault(
    'cdata',
    'CDATA sections are passed over',
    documents((text) => text.replace(/<!\[CDATA\[.*?\]\]>/gs, '')),
    'ignores-cdata',
  ),
  fault(
    'references',
    'character references stay as they are',
    documents((text) => text.replace(/&#/g, '&amp;#')),
    'keeps-references',
  ),
  fault('references', 'hexadecimal references are not known', failsOn(/&#x/), 'no-hexadecimal-references'),
  fault(
    'reordered',
    'members are read by their place',
    failsOn(/<requestId>[^<]*<\/requestId><\/\w+Response>/),
    'reads-by-place',
  ),
  fault(
    'non-ascii',
    'the body is read as Latin-1',
    { received: (right, pieces) => ({ ...right, text: Buffer.concat(pieces).toString('latin1') }) },
    'reads-latin-1',
  ),
  fault('no-declaration', 'the XML declaration has to be there', failsOn(/^(?!<\?xml)/), 'needs-declaration'),
  fault('prefix', 'prefixes are taken for part of the name', failsOn(/<ec2:/), 'keeps-prefixes'),
  fault('quotes', 'single quotes are an error', failsOn(/='/)),
  fault(
    'chunked',
    'only the first chunk is read',
    { received: (right, pieces) => (pieces.length > 1 ? { ...right, text: String(pieces[0]) } : right) },
    'first-chunk-only',
  ),
  fault(
    'chunked',
    'chunks are decoded one by one',
    {
      received: (right, pieces) => ({
        ...right,
        text: pieces.map((piece) => new TextDecoder().decode(piece)).join(''),
      }),
    },
    'splits-characters',
  ),
  fault('slow', 'it waits for 100 ms and no longer', { patience: () => 100 }, 'impatient'),
  fault(
    'closed',
    'a connection that closes after the answer is an error',
    { told: (right, { closes }) => (closes ? { error: { code: 'ConnectionClosed', message: '' } } : right) },
    'fails-on-close',
  ),
  fault(
    'truncated',
    'half an answer is handed on',
    { document: (text, right) => right(mend(text)) },
    'half-result',
  ),
  fault(
    'cut',
    'a body that breaks off is handed on',
    { received: ({ failure: _, ...rest }) => rest, document: (text, right) => right(mend(text)) },
    'half-body',
  ),
]
