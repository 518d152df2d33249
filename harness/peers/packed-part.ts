import { globSync } from 'node:fs'
import { join } from 'node:path'
import { changeLine, diffModels } from '../model/diff-models.ts'
import { packedModel } from '../model/packed.ts'
import { readModel } from '../model/read-model.ts'
import { outcome } from './outcome.ts'
import type { Part, PartResult, Workshop } from './part.ts'
import { requirements } from './requirements.ts'

/** Holds the model of EC2 that the package carries against the one that botocore has, as it is installed. */
export const packedPart: Part = {
  name: 'packed model',
  needs: requirements.botocore,
  run: async (workshop): Promise<PartResult> => {
    const path = installed(workshop)
    if (!path)
      return {
        outcomes: [outcome('botocore', ['no model of EC2 in it'])],
        summary: 'nothing to hold it against',
      }
    const [own, theirs] = [readModel(packedModel), readModel(path)]
    const changes = [...diffModels(own, theirs)]
    const waiters = [own, theirs].map((one) => JSON.stringify(one.waiters))
    return {
      outcomes: [
        outcome('operations and shapes', changes.map(changeLine)),
        outcome('waiters', waiters[0] === waiters[1] ? [] : ['they are others']),
      ],
      summary: `${Object.keys(own.operations).length} operations, ${changes.length} differences from botocore as installed`,
    }
  },
}

const installed = ({ folder }: Workshop): string | undefined => {
  const data = 'venv/lib/python*/site-packages/botocore/data/ec2/2016-11-15/service-2.json*'
  return globSync(data, { cwd: folder }).map((file) => join(folder, file))[0]
}
