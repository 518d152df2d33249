import type { Choices } from './choices.ts'
import type { Node } from './nouns.ts'

type Style = Choices['xml']

/** The text of a document: `space` is the namespace of the root. */
export function write(root: Node, space: string | undefined, style: Style): string {
  const quote = style === 'ornate' ? "'" : '"'
  const head = `<?xml version=${quote}1.0${quote} encoding=${quote}UTF-8${quote}?>\n`
  const names = space === undefined ? '' : ` xmlns=${quote}${space}${quote}`
  return head + element(root, names, style, '')
}

function element([name, inside]: Node, names: string, style: Style, indent: string): string {
  if (inside === undefined) return ''
  if (inside.length === 0) return style === 'ornate' ? `<${name}${names}></${name}>` : `<${name}${names}/>`
  if (typeof inside === 'string') return `<${name}${names}>${writeText(inside, style)}</${name}>`
  const deeper = `${indent}    `
  const children = inside.map((child) => element(child, '', style, deeper))
  return `<${name}${names}>${join(children, style, indent)}</${name}>`
}

function join(children: readonly string[], style: Style, indent: string): string {
  if (style === 'plain') return children.join('')
  const note = style === 'ornate' ? '<!-- & > -->' : ''
  return `${children.map((child) => `\n${indent}    ${child}`).join(note)}\n${indent}`
}

const writeText = (text: string, style: Style) => (style === 'ornate' ? ornate(text) : escaped(text))

/** Text as XML; a carriage return would be read as a line feed if it were not numbered. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')

// A CDATA section cannot hold its own end, nor a carriage return that is to be kept.
const ornate = (text: string): string =>
  text.length % 2 === 0 && !/\]\]>|\r/.test(text)
    ? `<![CDATA[${text}]]>`
    : escaped(text).replace(/[^\u0020-\u007e]/gu, (character) => `&#${character.codePointAt(0)};`)
