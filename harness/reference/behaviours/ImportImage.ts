import { importImage as family } from '../families/import-image.ts'
import { create } from './create.ts'

export const importImage = create(family)
