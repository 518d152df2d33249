/** A kind of text that is mangled somewhere between a request and an answer. */
export type TextClass = {
  readonly name: string
  readonly text: string
  /** Situations whose error is right as well. */
  readonly situations?: readonly string[]
  /** No document says whether the target keeps it as it is: only that it is taken is looked at. */
  readonly unkept?: true
}

const plain = (name: string, text: string): TextClass => ({ name, text })
const beyondAscii = (name: string, text: string): TextClass => ({
  name,
  text,
  situations: ['invalid-character'],
})
const atEdge = (name: string, text: string): TextClass => ({
  name,
  text,
  situations: ['invalid-character'],
  unkept: true,
})
const long = (name: string, text: string): TextClass => ({
  name,
  text,
  situations: ['long-text', 'invalid-character'],
})

/** Where the characters come from, every plane of Unicode included; the worst for XML, forms and parsers first. */
export const textClasses: readonly TextClass[] = [
  plain('xml-markup', `<a href="x">&amp; 'y'</a>`),
  plain('percent', '100%'),
  plain('plus', '1+1=2'),
  beyondAscii('combining', 'Datentra\u0308ger e\u0301'),
  beyondAscii('right-to-left', 'قرص النظام \u200fדיסק'),
  beyondAscii('supplementary-plane', '𝒟𝒾𝓈𝓀 💽 𠜎'),
  plain('inner-blanks', 'two  blanks'),
  long('long-255', 'disk image '.repeat(24).slice(0, 255)),
  plain('escaped-entity', '&lt;disk&gt; &#38; &nbsp;'),
  plain('cdata-end', 'a ]]> b'),
  plain('cdata', '<![CDATA[ disk ]]>'),
  plain('comment', '<!-- disk --> <?disk?>'),
  plain('percent-encoded', 'a%20b%2Bc%26d'),
  plain('percent-broken', '%zz %4 %'),
  plain('form-reserved', 'a&Version=2000-01-01&b=c;d#e?f'),
  plain('quotes', `"double" 'single' \`back\` \\slash/`),
  plain('number-like', '0012'),
  plain('exponent-like', '1e5'),
  plain('boolean-like', 'true'),
  plain('false-like', 'false'),
  plain('zero', '0'),
  plain('null-like', 'null'),
  plain('json', '{"a": [1, "b"]}'),
  plain('path-like', '../../etc/passwd'),
  plain('template-like', `\${jndi:x} $(x) <%= x %>`),
  plain('tilde-and-marks', `~!*'()-._`),
  plain('one-character', 'x'),
  beyondAscii('latin-1', 'Größe äöü ÿ'),
  beyondAscii('basic-plane', 'диск ディスク 磁盘 ดิสก์ डिस्क'),
  beyondAscii('joined-emoji', '👩🏽‍💻 🇨🇭 ❤️'),
  beyondAscii('bidi-controls', 'a \u202e b \u202c c \u2066 d \u2069'),
  beyondAscii('private-use', '\ue000 \u{f0000} \u{10fffd}'),
  beyondAscii('line-separators', 'a \u2028 b \u2029 c'),
  beyondAscii('zero-width', 'a\u200b b\ufeff c'),
  beyondAscii('case-folding', 'İstanbul ıß ŉ ﬁ'),
  atEdge('leading-blank', ' disk'),
  atEdge('trailing-blank', 'disk '),
  atEdge('only-blanks', '   '),
  atEdge('tab', 'a\tb'),
  atEdge('line-feed', 'a\nb'),
  atEdge('carriage-return', 'a\r\nb'),
  atEdge('control-characters', 'a\u0001b\u001f'),
  atEdge('noncharacters', 'a\ufffe\uffff'),
  { name: 'empty', text: '', situations: ['empty-value'], unkept: true },
  long('long-1024', 'disk image '.repeat(94).slice(0, 1024)),
  long('long-4096-beyond-ascii', 'диск '.repeat(820).slice(0, 4096)),
]
