import { exportImage as family } from '../families/export-image.ts'
import { create } from './create.ts'

export const exportImage = create(family)
