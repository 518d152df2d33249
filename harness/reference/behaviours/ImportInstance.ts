import { conversion } from '../families/conversion.ts'
import { create } from './create.ts'

export const importInstance = create(conversion, 'import-i', 'ConversionTask')
