import type pc from 'picocolors'
import { oneLine } from '../words/clip.ts'
import { visible } from '../words/visible.ts'

/** What a part of the terminal report has to know of where it is shown. */
export type Screen = { readonly width: number; readonly colors: ReturnType<typeof pc.createColors> }

/** Text of any origin as one line of at most `width` characters that moves no cursor. */
export const toWidth = (text: string, width?: number): string => oneLine(visible(text), width)
