import { isDeepStrictEqual } from 'node:util'
import { answerText } from '../golden/answer-text.ts'
import { loadOperations } from '../golden/operations.ts'
import { atVersion } from '../shape/at-version.ts'
import type { Params } from '../shape/encode.ts'
import { read } from '../shape/read.ts'
import type { Schema } from '../shape/schema.ts'
import { type Element, parseXml } from '../shape/xml.ts'
import { child } from '../wire/answer.ts'
import { askBotocore, type BotocoreAnswer } from './ask-botocore.ts'
import { isOurs, readExplanations } from './explain.ts'
import { fillAnswer } from './fill-answer.ts'
import { goldenSteps } from './golden-steps.ts'
import { outcome } from './outcome.ts'
import type { Part, PartResult, Workshop } from './part.ts'
import { requirements } from './requirements.ts'
import { withoutNothings } from './without-nothings.ts'

const version = '2016-11-15'
const explanations = readExplanations()

/** Holds our reader against botocore's, on every golden answer. */
export const readerPart: Part = { name: 'reader', needs: requirements.botocore, run }

async function run(workshop: Workshop): Promise<PartResult> {
  const operations = loadOperations()
  const answers = goldenSteps(version).map(({ id, operation, answer }) => {
    const xml = fillAnswer(answerText(answer), version)
    const root = parseXml(xml)
    const status = root.name === 'Response' ? 400 : 200
    return { id, operation, root, question: { operation, version, read: xml, status } }
  })
  const theirs = await askBotocore(
    answers.map(({ question }) => question),
    workshop,
  )
  const outcomes = answers.map(({ id, operation, root }, i) => {
    const output = withoutOurs(atVersion(operations.get(operation)!.output, version), operation)
    const ours = readRoot(root, output)
    return outcome(id, difference(ours, theirs[i]!))
  })
  return { outcomes, summary: `${answers.length} answers` }
}

/** The shape without the members that the documents have and no model has. */
function withoutOurs(output: Schema, operation: string): Schema {
  const kept = Object.entries(output.properties ?? {}).filter(
    ([name]) => !isOurs(`${operation}.output.${name}`, explanations),
  )
  return { ...output, properties: Object.fromEntries(kept) }
}

/** What a caller sees: the members of a success, the code and message of an error. */
function readRoot(root: Element, output: Schema): Params {
  if (root.name !== 'Response') return read(root, output, ['requestId']).value
  const error = child(child(root, 'Errors'), 'Error')
  return { Error: { Code: child(error, 'Code')?.text ?? '', Message: child(error, 'Message')?.text ?? '' } }
}

function difference(ours: Params, theirs: BotocoreAnswer): string[] {
  if ('error' in theirs) return [`botocore: ${theirs.error}`]
  const [mine, other] = [withoutNothings(ours), withoutNothings(theirs.value)]
  return isDeepStrictEqual(mine, other)
    ? []
    : [`ours ${JSON.stringify(mine)}, botocore ${JSON.stringify(other)}`]
}
