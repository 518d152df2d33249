import { isDeepStrictEqual } from 'node:util'
import { loadOperations } from '../golden/operations.ts'
import { atVersion } from '../shape/at-version.ts'
import { encode, type Params, type Wire } from '../shape/encode.ts'
import { askBotocore, type BotocoreAnswer } from './ask-botocore.ts'
import { goldenSteps } from './golden-steps.ts'
import { outcome } from './outcome.ts'
import type { Part, PartResult, Workshop } from './part.ts'
import { requirements } from './requirements.ts'

const version = '2016-11-15'

/** Holds our encoder against botocore's, on the params of every golden pair. */
export const encoderPart: Part = { name: 'encoder', needs: requirements.botocore, run }

async function run(workshop: Workshop): Promise<PartResult> {
  const operations = loadOperations()
  const steps = goldenSteps(version).flatMap(({ id, operation, request: { params } }) =>
    params ? [{ id, operation, params }] : [],
  )
  const questions = steps.map(({ operation, params }) => ({ operation, version, encode: params }))
  const answers = await askBotocore(questions, workshop)
  const outcomes = steps.map(({ id, operation, params }, i) => {
    const ours = attempt(() => encode(params, atVersion(operations.get(operation)!.input, version)))
    return outcome(id, differences(ours, withoutAction(answers[i]!)))
  })
  return { outcomes, summary: `${steps.length} requests` }
}

/** Action and Version are not the encoder's to add. */
function withoutAction(answer: BotocoreAnswer): BotocoreAnswer {
  if ('error' in answer) return answer
  const { Action: _, Version: __, ...value } = answer.value
  return { value }
}

function attempt(make: () => Wire): BotocoreAnswer {
  try {
    return { value: make() as Params }
  } catch (error) {
    return { error: String(error) }
  }
}

/** What both refuse to encode is no difference. */
function differences(ours: BotocoreAnswer, theirs: BotocoreAnswer): string[] {
  if ('error' in ours) return 'error' in theirs ? [] : [`ours: ${ours.error}; botocore encodes it`]
  if ('error' in theirs) return [`ours encodes it; botocore: ${theirs.error}`]
  const keys = [...new Set([...Object.keys(ours.value), ...Object.keys(theirs.value)])]
  return keys
    .filter((key) => !isDeepStrictEqual(ours.value[key], theirs.value[key]))
    .map(
      (key) =>
        `${key}: ours ${JSON.stringify(ours.value[key])}, botocore ${JSON.stringify(theirs.value[key])}`,
    )
}
