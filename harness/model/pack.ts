import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { UsageError } from '../base/errors.ts'
import { packedModel } from './packed.ts'
import { readModel } from './read-model.ts'

// The facts of one whole model of EC2 into the package: `npm run model:update -- service-2.json.gz 'botocore 1.43.106'`.
const [path, from] = process.argv.slice(2)
try {
  if (!path || !from)
    throw new UsageError('give the model, and what it is from: service-2.json.gz "botocore 1.43.106"')
  const packed = { from, date: new Date().toISOString().slice(0, 10), ...readModel(path) }
  writeFileSync(packedModel, gzipSync(JSON.stringify(packed), { level: 9 }))
  console.log(
    `${packedModel}: ${Object.keys(packed.operations).length} operations of ${packed.metadata.apiVersion}`,
  )
} catch (error) {
  console.error(`model:update: ${(error as Error).message}`)
  process.exitCode = 2
}
