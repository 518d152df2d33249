import { elevenTasks, everyText, filtered, filteredPages, items, otherZone, tokens } from './contents.ts'
import { cancelsInVain, deniedLeavesNothing, elsewhere, leavesNothing } from './in-vain.ts'
import {
  acrossVersions,
  besideOthers,
  bothCompleted,
  cancelled,
  completed,
  found,
  oneOfThree,
} from './lives.ts'
import type { Story } from './story.ts'

/** Every course that tasks of a kind are led through. */
export const stories: readonly Story[] = [
  cancelled,
  completed,
  bothCompleted,
  oneOfThree,
  besideOthers,
  found,
  acrossVersions,
  leavesNothing,
  deniedLeavesNothing,
  cancelsInVain,
  elsewhere,
  filtered,
  filteredPages,
  items('three-items', 3),
  items('eleven-items', 11, { uneven: true }),
  items('three-names', 3, { named: true }),
  everyText,
  elevenTasks,
  otherZone,
  tokens,
]
