import type { Fault } from '../../changes.ts'
import { answers } from './answers.ts'
import { changed } from './changed.ts'
import { dryRun } from './dry-run.ts'
import { errors } from './errors.ts'
import { filters } from './filters.ts'
import { lists } from './lists.ts'
import { made } from './made.ts'
import { members } from './members.ts'
import { pages } from './pages.ts'
import { refusals } from './refusals.ts'
import { removed } from './removed.ts'
import { shown } from './shown.ts'
import { states } from './states.ts'
import { tags } from './tags.ts'
import { tokens } from './tokens.ts'
import { values } from './values.ts'

/** Ways to be wrong with any kind of thing that a model has, by family. */
export const thingFaults: readonly Fault[] = [
  answers,
  lists,
  members,
  values,
  errors,
  dryRun,
  made,
  shown,
  tags,
  filters,
  pages,
  removed,
  changed,
  tokens,
  states,
  refusals,
].flat()
