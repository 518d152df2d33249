import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutate.ts'

/** Where the reference endpoint is. */
export const root = join(import.meta.dirname, '../../harness/reference')

/**
 * What is not mutated, as it states no rule of the API or is not passed by a request of these runs: ways to be
 * wrong on purpose and where they take hold; the HTTP server, which hands requests on; how the endpoint is put
 * together; the key that the runs are denied with; and reading of images, which needs a server of manifests and
 * the machine's clock (`reading/start-reading.test.ts`, `suites/manifests.test.ts`).
 */
const isLeftOut = (file: string): boolean =>
  /\.(test|fixture)\.ts$|^(faults|oddities|reading)\/|^(changes|context|credentials|endpoint|handlers|http|serve)\.ts$/.test(
    file,
  )

/** Every mutant of the sources whose path has `part` in it. */
export function allMutants(part = ''): readonly Mutant[] {
  return globSync('**/*.ts', { cwd: root })
    .filter((file) => !isLeftOut(file) && file.includes(part))
    .toSorted()
    .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
}
