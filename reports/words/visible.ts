/** Characters that are unseen or that change how their neighbours are seen: bidirectional controls, zero widths. */
const unseen = /[\u0080-\u009f\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/g
/** Not in any XML 1.0 document: surrogates without their other half, and U+FFFE and U+FFFF. */
const unpaired = /[\ud800-\udfff\ufffe\uffff]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g

const picture = (character: string): string =>
  character === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + character.charCodeAt(0))

const named = (character: string): string =>
  `\u27e8U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}\u27e9`

/**
 * Evidence as it may be shown: a control character becomes its picture (`␀`, `␛`), an unseen one its number, an unpaired
 * surrogate U+FFFD. What comes out is legal in XML 1.0 and moves no terminal's cursor. Tabs and line feeds stay, CRLF is
 * one line feed.
 */
export function visible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(control, picture)
    .replace(unseen, named)
    .replace(unpaired, '\ufffd')
}
