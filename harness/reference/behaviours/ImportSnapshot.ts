import { importSnapshot as family } from '../families/import-snapshot.ts'
import { create } from './create.ts'

export const importSnapshot = create(family)
