import { createHash } from 'node:crypto'
import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup, trusted } from '../markup.ts'
import { verdictWords } from '../words/verdict.ts'
import { style } from './style.ts'

const hash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`

/** Title, style sheet, and a policy that lets the page fetch and run nothing. */
export const pageHead = (title: string): Markup => markup`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>`

export const head = (report: Report): Markup =>
  pageHead(`${verdictWords[report.verdict]}: ${report.target.name ?? report.target.endpoint} (ec2spec)`)
