import type { CaseCheck } from '../../../harness/judge/look.ts'
import { byMember } from './by-member.ts'
import { dryRunOnly } from './dry-run-only.ts'
import { gone } from './gone.ts'
import { idForm } from './id-form.ts'
import { inList } from './in-list.ts'
import { ownId } from './own-id.ts'
import { repeats } from './repeats.ts'
import type { ResourceCheck } from './resource-check.ts'
import { settles } from './settles.ts'
import { shownById } from './shown-by-id.ts'
import { stays } from './stays.ts'
import { tags } from './tags.ts'
import { takesEffect } from './takes-effect.ts'
import { token } from './token.ts'

const checks: readonly ResourceCheck[] = [
  ownId,
  idForm,
  shownById,
  inList,
  repeats,
  stays,
  tags,
  token,
  gone,
  dryRunOnly,
  settles,
  byMember,
  takesEffect,
]

/** What was made is shown, as it was made, until it is taken away. */
export const resources: CaseCheck = function* (looks, kase) {
  const resource = looks[0]?.library.resources?.find(({ name }) => name === kase.resource)
  if (!resource) return
  for (const check of checks) yield* check(resource, looks)
}
