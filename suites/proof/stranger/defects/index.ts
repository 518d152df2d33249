import type { Defect } from '../twist.ts'
import { actionDefects } from './actions.ts'
import { cancelDefects } from './cancels.ts'
import { choiceDefects } from './choices.ts'
import { describeDefects } from './describes.ts'
import { documentDefects } from './documents.ts'
import { dryRunDefects } from './dry-run.ts'
import { errorDefects } from './errors.ts'
import { filterDefects } from './filters.ts'
import { formDefects } from './forms.ts'
import { imageExportDefects } from './image-exports.ts'
import { imageDefects } from './images.ts'
import { instanceExportDefects } from './instance-exports.ts'
import { instanceDefects } from './instances.ts'
import { listDefects } from './lists.ts'
import { pageDefects } from './pages.ts'
import { requiredDefects } from './required.ts'
import { snapshotDefects } from './snapshots.ts'
import { stateDefects } from './states.ts'
import { tagDefects } from './tags.ts'
import { textDefects } from './texts.ts'
import { tokenDefects } from './tokens.ts'
import { valueDefects } from './values.ts'
import { volumeDefects } from './volumes.ts'

export const defects: readonly Defect[] = [
  ...documentDefects,
  ...errorDefects,
  ...textDefects,
  ...formDefects,
  ...listDefects,
  ...actionDefects,
  ...dryRunDefects,
  ...requiredDefects,
  ...choiceDefects,
  ...valueDefects,
  ...volumeDefects,
  ...instanceDefects,
  ...imageDefects,
  ...snapshotDefects,
  ...imageExportDefects,
  ...instanceExportDefects,
  ...stateDefects,
  ...cancelDefects,
  ...describeDefects,
  ...filterDefects,
  ...pageDefects,
  ...tagDefects,
  ...tokenDefects,
]
