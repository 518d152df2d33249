import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup, trusted } from '../markup.ts'
import { clip } from '../words/clip.ts'
import { verdictWords } from '../words/verdict.ts'
import { style } from './style.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The one script: the filter, and what opens what a link leads to. */
const code = readFileSync(new URL('./page.js', import.meta.url), 'utf8')

const policy = (script: string): string =>
  [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    ...(script ? [`script-src ${hash(script)}`, "require-trusted-types-for 'script'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** Title, style sheet, and a policy that lets the page fetch nothing and run nothing but the script of its hash. */
export const pageHead = (title: string, script = ''): Markup => markup`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy(script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>`

export const head = (report: Report): Markup =>
  pageHead(
    `${verdictWords[report.verdict]}: ${clip(report.target.name ?? report.target.endpoint, 200)} (ec2spec)`,
    code,
  )

/** The script itself, for the end of the page. */
export const pageScript = (): Markup => markup`<script>${trusted(code)}</script>`
