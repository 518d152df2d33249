import { join } from 'node:path'
import { goldenFolder } from '../golden/files.ts'

/** The facts of a whole model of EC2, no sentence of its documentation among them; `npm run model:update` makes it. */
export const packedModel = join(goldenFolder, 'ec2-model.json.gz')
