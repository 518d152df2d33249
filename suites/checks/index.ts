import type { CaseCheck, Check } from '../../harness/look.ts'
import { namespace, requestId, root, wellFormed } from './document.ts'
import { echoes } from './echo.ts'
import { errorEnvelope, errorRequestId } from './envelope.ts'
import { goldenAnswer } from './golden.ts'
import { answered, contentType, status } from './http.ts'
import { life } from './life.ts'
import { memberRules } from './members.ts'
import { names } from './names.ts'
import { accepted, refused } from './outcome.ts'
import { selection } from './selection.ts'

/** What every answer is held against, and what a case is held against as a whole. */
export const checks: readonly Check[] = [
  answered, status, contentType, wellFormed, root, namespace, requestId, names, memberRules,
  accepted, refused, errorEnvelope, errorRequestId, goldenAnswer,
]
export const caseChecks: readonly CaseCheck[] = [echoes, life, selection]
