import { join } from 'node:path'
import type { Params } from '../shape/encode.ts'
import { execute } from './execute.ts'
import type { Workshop } from './part.ts'

export type Question = { readonly operation: string; readonly version: string } & (
  | { readonly encode: Params }
  | { readonly read: string; readonly status: number }
)

/** What botocore makes of it, or the exception that it raises. */
export type BotocoreAnswer = { readonly value: Params } | { readonly error: string }

/** Asks botocore everything in one go; the answers are in the order of the questions. */
export async function askBotocore(
  questions: readonly Question[],
  { program, signal }: Workshop,
): Promise<BotocoreAnswer[]> {
  const script = join(import.meta.dirname, 'ask_botocore.py')
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('')
  const { stdout, stderr } = await execute(program('python'), [script], { input, signal })
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as BotocoreAnswer)
  if (answers.length !== questions.length)
    throw new Error(`botocore gave up: ${stderr.trim().split('\n').at(-1)}`)
  return answers
}
