import { renderError } from '../../../shape/render.ts'

/** The document of an error as it should be. */
export const errorXml = (code: string): string => renderError({ code, message: 'No.' }, '4b5a1c1e-0000')
