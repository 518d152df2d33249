import { encode } from '../../shape/encode.ts'
import { type Choice, everyMember } from '../answers/every-member.ts'
import { type Direction, rounds, varied } from '../answers/varied.ts'
import type { ClientCase } from '../model.ts'
import { plainReply } from '../scenarios.ts'
import { successBase } from './answer-cases.ts'
import { bindingsFor, expectOutput, has, type PlanContext, settledMembers, shapeIn } from './context.ts'

/** Calls whose parameters and answers have every kind of value in every kind of place. */
export function* valueCases(context: PlanContext): Generator<ClientCase> {
  const choices = { request: varied('request'), answer: varied('answer') }
  for (const name of context.library.operations.keys())
    if (has(name, context))
      for (let round = 0; round < rounds; round++) yield valueCase(name, round, choices, context)
}

function valueCase(
  operation: string,
  round: number,
  choices: Readonly<Record<Direction, Choice>>,
  context: PlanContext,
): ClientCase {
  const { version } = context
  const id = `sdk/values-${round + 1}/${operation}`
  const { input, output, operation: golden } = shapeIn(operation, context)
  // A client with an older model refuses what came later: half of the rounds ask it for nothing of the kind.
  const asked = round % 2 ? input : settledMembers(input, golden)
  const params = everyMember(asked, choices.request)
  const { nonce } = bindingsFor(id, [], context)
  const said = everyMember(output, choices.answer)
  const reply = plainReply(successBase(operation, said, output, nonce!, version))
  return {
    id,
    version,
    operation,
    calls: [
      {
        role: 'test',
        operation,
        params,
        wire: encode(params, asked),
        reply: () => reply,
        expect: expectOutput(reply, output),
      },
    ],
  }
}
