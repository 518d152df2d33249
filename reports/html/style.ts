import { findings } from './style/findings.ts'
import { layout } from './style/layout.ts'
import { print } from './style/print.ts'
import { summary } from './style/summary.ts'
import { tables } from './style/tables.ts'
import { tokens } from './style/tokens.ts'
import { wide } from './style/wide.ts'

/** The one style sheet. Narrow first; every colour is a token, so that dark is a matter of tokens alone. */
export const style = [tokens, layout, summary, findings, tables, wide, print].join('\n')
