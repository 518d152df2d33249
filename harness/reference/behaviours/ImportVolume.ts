import { conversion } from '../families/conversion.ts'
import { create } from './create.ts'

export const importVolume = create(conversion, 'import-vol', 'ConversionTask')
