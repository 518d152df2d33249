import { bounds } from './bounds.ts'
import { byGet } from './by-get.ts'
import { combined } from './combined.ts'
import { dryRun } from './dry-run.ts'
import { dryRunMakesNothing } from './dry-run-leaves-nothing.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { encodedOtherwise } from './encodings.ts'
import { faultyDryRun } from './faulty-dry-run.ts'
import { severalIds } from './ids.ts'
import { indexForms } from './index-forms.ts'
import { listItems } from './list-items.ts'
import { listLengths } from './lists.ts'
import { missing } from './missing.ts'
import { misspelt } from './misspelt.ts'
import { nearIds } from './near-ids.ts'
import { otherOrder } from './order.ts'
import { otherCase } from './other-case.ts'
import { otherVersion } from './other-version.ts'
import { random, typingErrors, words } from './random.ts'
import { outOfRange } from './ranges.ts'
import { wrongShape } from './shapes.ts'
import { storage } from './storage.ts'
import { tagRules } from './tags.ts'
import { texts } from './texts.ts'
import { repeated, reused } from './tokens.ts'
import { wrongTypes } from './types.ts'
import { unknownNames } from './unknown-names.ts'
import { untrue } from './untrue.ts'
import { mixed, optional, pairs } from './valid.ts'
import { wrongWords } from './values.ts'
import type { Family } from './variant.ts'

/** Every family of variants, in the order in which a small number of variants takes them. */
export const families: readonly Family[] = [
  pairs,
  misspelt,
  texts,
  wrongWords,
  dryRun,
  combined,
  optional,
  unknownNames,
  byGet,
  wrongTypes,
  missing,
  listItems,
  nearIds,
  indexForms,
  encodedOtherwise,
  otherCase,
  listLengths,
  outOfRange,
  otherOrder,
  wrongShape,
  severalIds,
  bounds,
  untrue,
  dryRunMakesNothing,
  tagRules,
  storage,
  repeated,
  reused,
  duplicateKeys,
  faultyDryRun,
  otherVersion,
  mixed,
  words,
  random,
  typingErrors,
]
