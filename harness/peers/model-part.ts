import { join } from 'node:path'
import { loadOperations } from '../golden/operations.ts'
import type { Operation } from '../shape/schema.ts'
import { compareOperation } from './compare-operation.ts'
import { errataIds, explain, readExplanations } from './explain.ts'
import type { ApiModel } from './facts.ts'
import { readModelOf2013 } from './model-of-2013.ts'
import { installedModels } from './models.ts'
import { type Outcome, outcome } from './outcome.ts'
import type { Part, PartResult, Workshop } from './part.ts'
import { requirements } from './requirements.ts'

/** Holds `golden/operations/<Operation>.json` against the public models of EC2, one API version after the other. */
export const modelPart: Part = {
  name: 'model',
  needs: requirements.botocore,
  run: async (workshop) => judge([...loadOperations().values()], await models(workshop), workshop),
}

const models = async (workshop: Workshop): Promise<ApiModel[]> => [
  ...(workshop.has(requirements.botocore2013) ? [readModelOf2013(oldModel(workshop))] : []),
  ...(await installedModels(workshop)),
]

const oldModel = ({ folder }: Workshop): string =>
  join(folder, requirements.botocore2013.target, 'botocore/data/aws/ec2.json')

function judge(operations: readonly Operation[], known: readonly ApiModel[], workshop: Workshop): PartResult {
  const compared = operations.flatMap((operation) => known.map((model) => compareOperation(operation, model)))
  const differences = compared.flatMap((one) => one.differences)
  const { unexplained, idle, dangling } = explain(differences, readExplanations(), errataIds())
  const facts = compared.reduce((sum, one) => sum + one.facts, 0)
  const outcomes: Outcome[] = compared.map(({ name }) => {
    const mine = unexplained.filter((one) => `${one.operation} at ${one.version}` === name)
    return outcome(
      name,
      mine.map((one) => `${one.member} ${one.aspect}: golden ${one.golden}, model ${one.model}`),
    )
  })
  return {
    outcomes: [
      ...outcomes,
      outcome(
        'explained.json names rows of errata.json',
        dangling.map((id) => `${id}: no such row in golden/errata.json`),
      ),
      // Without the oldest model a row may well find nothing to explain.
      ...(workshop.has(requirements.botocore2013)
        ? [
            outcome(
              'explained.json explains',
              idle.map((row) => `${row.member} ${row.aspect}: fits no difference (${row.errata})`),
            ),
          ]
        : []),
    ],
    summary: `${facts} facts of ${operations.length} operations in ${known.length} API versions, ${differences.length - unexplained.length} differences explained`,
  }
}
