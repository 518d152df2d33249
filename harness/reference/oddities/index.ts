import type { Fault } from '../changes.ts'
import { answers } from './answers.ts'
import { http } from './http.ts'
import { observed } from './observed.ts'
import { refusals } from './refusals.ts'
import { tasks } from './tasks.ts'
import { xml } from './xml.ts'

/** Behaviour that is unusual and that no document forbids: no clause may accuse it. */
export const oddities: readonly Fault[] = [...xml, ...http, ...answers, ...tasks, ...refusals, ...observed]
