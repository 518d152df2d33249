import { existsSync } from 'node:fs'
import { UsageError } from './harness/base/errors.ts'
import type { Library } from './harness/golden/facts.ts'
import { loadLibrary } from './harness/golden/library.ts'
import { libraryWith } from './harness/model/library-with.ts'
import { ofPackage } from './harness/model/of-package.ts'
import { packedModel } from './harness/model/packed.ts'
import type { PlanOptions } from './harness/run/log.ts'

/** Golden, and over it the folder of a user's own. Throws UsageError. */
export function ownLibrary({ golden }: { readonly golden?: string | undefined }): Library {
  if (golden && !existsSync(golden)) throw new UsageError(`--golden ${golden}: there is no such folder`)
  return loadLibrary(undefined, golden)
}

/** The library of the run whose plan stands in the header of a log. Throws UsageError. */
export function libraryOfPlan({ model, golden, operations }: PlanOptions): Library {
  const own = ownLibrary({ golden })
  return model ? libraryWith(own, model === ofPackage ? packedModel : model, operations, golden).library : own
}
