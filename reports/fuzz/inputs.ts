import fc from 'fast-check'

/** What stands in the way of readers, one way or another. */
const pieces: readonly string[] = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '\0',
    '\u001b[2J',
    '\ufeff',
    '\ud800',
    '\u202e',
    '\r',
    '\n',
    ']]>',
    '<!--',
    '-->',
  ],
  ...[
    '&#0;',
    '&#x110000;',
    '&a;',
    '<![CDATA[',
    '<!DOCTYPE a [<!ENTITY a "&a;&a;">]>',
    '<?xml version="1.1"?>',
    '<?a',
  ],
  ...[
    ' xmlns="x"',
    ' xmlns:a=""',
    '<a:b/>',
    '</',
    '/>',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\u',
    '\\',
    '1e999',
    '-0',
  ],
  ...['null', '"__proto__":', '{"done":"a"}\n', '{"end":true}\n', '{"shrunk":{}}\n', '{"log":"ec2spec"}\n'],
  ...['9'.repeat(400), '<a>'.repeat(600), '['.repeat(20_000), '{"a":'.repeat(20_000), 'a'.repeat(5000)],
]

const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 }))

type Edit = { readonly at: number; readonly drop: number; readonly copy: number; readonly text: string }

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ at: fc.nat(), drop: fc.oneof(fc.nat(4), fc.nat(200)), copy: fc.nat(60), text: piece }),
  { minLength: 1, maxLength: 4 },
)

/** Leaves out some of a text at a place, puts something else there, and repeats some of what follows. */
function edit(text: string, { at, drop, copy, text: put }: Edit): string {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from, from + copy) + text.slice(from + drop)
}

/** Texts that were one of these, before somebody had them in hand; now and then with bytes that are no text. */
export function mangled(samples: readonly string[]): fc.Arbitrary<Buffer> {
  const nearly = fc.tuple(fc.constantFrom(...samples), edits)
  return fc.oneof(
    { weight: 8, arbitrary: nearly.map(([text, all]) => Buffer.from(all.reduce(edit, text))) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)) },
    {
      weight: 1,
      arbitrary: fc.tuple(nearly, fc.uint8Array({ maxLength: 20 })).map(([[text, all], bytes]) => {
        const [head, tail] = [all.reduce(edit, text), text]
        return Buffer.concat([Buffer.from(head), bytes, Buffer.from(tail)])
      }),
    },
  )
}

const deep = '"deep"'
const value = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, '', 0, -1, 1e300, true, [], {}, [null], { a: 1 }, 'deep', '\u001b[2J', '\n'],
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

type Change = { readonly path: readonly number[]; readonly value: unknown; readonly isGone: boolean }

/** JSON of the right form but for a member or two, which is gone or something else, as lines where it was lines. */
export function otherwise(samples: readonly string[]): fc.Arbitrary<Buffer> {
  const change = fc.record({
    path: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
    value,
    isGone: fc.boolean(),
  })
  return fc
    .tuple(fc.constantFrom(...samples), fc.nat(), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([sample, nth, changes]) => {
      const lines = sample.split('\n').filter(Boolean)
      const at = nth % lines.length
      const parsed = { whole: JSON.parse(lines[at]!) as unknown }
      for (const one of changes) apply(parsed.whole, one)
      const depth = 2000 + (nth % 20_000)
      lines[at] = JSON.stringify(parsed.whole).replace(deep, () => '['.repeat(depth) + ']'.repeat(depth))
      return Buffer.from(`${lines.join('\n')}\n`)
    })
}

function apply(root: unknown, { path, value, isGone }: Change): void {
  let node = root
  for (const [i, nth] of path.entries()) {
    if (typeof node !== 'object' || node === null) return
    const keys = Object.keys(node)
    const key = keys[nth % (keys.length || 1)]
    if (key === undefined) return
    const held = node as Record<string, unknown>
    const isEnd = i === path.length - 1 || typeof held[key] !== 'object' || held[key] === null
    if (isEnd && isGone && !Array.isArray(node)) delete held[key]
    else if (isEnd) held[key] = structuredClone(value)
    if (isEnd) return
    node = held[key]
  }
}
