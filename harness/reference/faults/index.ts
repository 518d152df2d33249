import { nearest } from '../../base/near.ts'
import type { Fault } from '../changes.ts'
import { lenient } from './acceptance/lenient.ts'
import { strict } from './acceptance/strict.ts'
import { values } from './acceptance/values.ts'
import { codes } from './codes.ts'
import { dryRun } from './dry-run.ts'
import { conversions } from './echo/conversions.ts'
import { descriptions } from './echo/descriptions.ts'
import { images } from './echo/images.ts'
import { enums } from './enums.ts'
import { envelope } from './envelope.ts'
import { idempotency } from './idempotency.ts'
import { names } from './names.ts'
import { paging } from './paging.ts'
import { shape } from './shape.ts'
import { acts } from './states/acts.ts'
import { life } from './states/life.ts'
import { transport } from './transport.ts'
import { types } from './types.ts'
import { versions } from './versions.ts'
import { xml } from './xml.ts'

/** Ways in which the reference endpoint can be made wrong, by family. */
export const faults: readonly Fault[] = [
  names,
  shape,
  types,
  enums,
  descriptions,
  conversions,
  images,
  envelope,
  codes,
  dryRun,
  values,
  lenient,
  strict,
  paging,
  idempotency,
  versions,
  transport,
  xml,
  life,
  acts,
].flat()

/** The fault of that id; throws where there is none, and says which one is near. */
export function findFault(id: string): Fault {
  const fault = faults.find((each) => each.id === id)
  if (fault) return fault
  const near = nearest(
    id,
    faults.map((each) => each.id),
  )
  throw new Error(`there is no fault ${id}${near ? `; did you mean ${near}?` : ''}`)
}
