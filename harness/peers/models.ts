import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { execute } from './execute.ts'
import type { ApiModel } from './facts.ts'
import type { Workshop } from './part.ts'
import { readServiceModel } from './service-model.ts'

/** Every EC2 model that the installed botocore has, oldest first. */
export async function installedModels({ program, signal }: Workshop): Promise<ApiModel[]> {
  const script = 'import botocore; print(botocore.__path__[0])'
  const { stdout } = await execute(program('python'), ['-c', script], { signal })
  const folder = join(stdout.trim(), 'data', 'ec2')
  const versions = readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name))
  return versions.sort().map((version) => readServiceModel(join(folder, version, 'service-2.json.gz')))
}
