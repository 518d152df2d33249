import { conversion } from './conversion.ts'
import { exportImage } from './export-image.ts'
import type { Family } from './family.ts'
import type { FamilyName } from './family-name.ts'
import { importImage } from './import-image.ts'
import { importSnapshot } from './import-snapshot.ts'
import { instanceExport } from './instance-export.ts'

export const families: Readonly<Record<FamilyName, Family>> = {
  conversion,
  'import-image': importImage,
  'import-snapshot': importSnapshot,
  'export-image': exportImage,
  'instance-export': instanceExport,
}
