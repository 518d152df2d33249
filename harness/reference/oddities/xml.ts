import { family } from '../faults/family.ts'
import { rewritten } from '../faults/shown.ts'
import { afterStart, asCdata, asReferences, indented, prefixed } from './forms-of-xml.ts'

/** The same document written otherwise. */
export const xml = family('right', {
  'namespace-prefix': ['Elements of a success have a prefix.', { xml: prefixed }],
  'no-declaration': ['No document has an XML declaration.', rewritten('*', /<\?xml[^>]*\?>/, '')],
  'single-quotes': [
    'The XML declaration stands in single quotes.',
    rewritten('*', /<\?xml[^>]*\?>/, (found) => found.replaceAll('"', "'")),
  ],
  standalone: ['The XML declaration says standalone.', rewritten('*', '?>', ' standalone="yes"?>')],
  'no-encoding': ['The XML declaration names no encoding.', rewritten('*', ' encoding="UTF-8"', '')],
  cdata: ['Texts stand in CDATA sections.', { xml: asCdata }],
  comments: ['Comments stand between elements.', rewritten('*', /(<\/\w+>)/, '$1<!-- so far -->')],
  instructions: [
    'A processing instruction and a comment come before the root.',
    { xml: (right) => afterStart(right, '<?served by="ec2"?><!-- EC2 -->') },
  ],
  references: ['Letters and digits are written as character references.', { xml: asReferences }],
  'quote-entities': [
    'Quotes in texts are written as entities.',
    {
      xml: (right) =>
        right.replace(
          />([^<]+)</g,
          (_, text: string) => `>${text.replaceAll('"', '&quot;').replaceAll("'", '&apos;')}<`,
        ),
    },
  ],
  pretty: ['Elements stand on lines of their own, indented.', { xml: indented }],
  'final-line-break': ['A line break ends every document.', { xml: (right) => `${right}\r\n` }],
  'open-and-close': ['Empty elements are opened and closed.', rewritten('*', /<(\w+)\/>/, '<$1></$1>')],
  'blanks-in-tags': ['Blanks stand before the end of every tag.', rewritten('*', /<(\/?\w+)>/, '<$1 >')],
  'namespace-without-slash': [
    'The namespace lacks its final slash (errata E16).',
    rewritten('*', /(xmlns="[^"]+)\/"/, '$1"'),
  ],
  'schema-location': [
    'The root names a schema.',
    rewritten(
      '*',
      /( xmlns="[^"]+")/,
      '$1 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a b.xsd"',
    ),
  ],
  'request-id-last': [
    'The requestId of a success comes last.',
    rewritten('*', /(<requestId>.*?<\/requestId>)([\s\S]*)(<\/\w+Response>)/, '$2$1$3'),
  ],
  'request-id-first': [
    'The RequestID of an error comes first.',
    rewritten('*', /(<Errors>[\s\S]*<\/Errors>)(<RequestID>.*?<\/RequestID>)/, '$2$1'),
  ],
  'no-request-id-in-2013': [
    'Answers of 2013-02-01 have no requestId (errata A6).',
    {
      xml: (right, { version }) =>
        version === '2013-02-01' ? right.replace(/<requestId>.*?<\/requestId>/, '') : right,
    },
  ],
  'error-type': [
    'Errors say whose they are in a Type.',
    rewritten('*', '<Error><Code>', '<Error><Type>Sender</Type><Code>'),
  ],
  'error-detail': [
    'Errors carry more than Code and Message.',
    rewritten('*', '</Message>', '</Message><Resource>task</Resource>'),
  ],
  'error-namespace': [
    'Errors have a namespace.',
    rewritten('*', '<Response>', '<Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">'),
  ],
  'new-elements': [
    'A success has elements that no document names.',
    rewritten(
      '*',
      /(<requestId>.*?<\/requestId>)/,
      '$1<servedBy>node-7</servedBy><costs><item><name>none</name></item></costs>',
    ),
  ],
})
