import type { CaseCheck, Check } from '../../harness/look.ts'
import { sequenceChecks } from '../sequences/checks/index.ts'
import { cancellation } from './cancellation.ts'
import { disks } from './disks.ts'
import { namespace, requestId, root, wellFormed } from './document.ts'
import { echoes } from './echo.ts'
import { errorEnvelope, errorRequestId } from './envelope.ts'
import { evidence } from './evidence.ts'
import { goldenAnswer } from './golden.ts'
import { answered, contentType, status } from './http.ts'
import { life } from './life.ts'
import { memberRules } from './members.ts'
import { names } from './names.ts'
import { accepted, get, refused } from './outcome.ts'
import { page } from './page.ts'
import { selection } from './selection.ts'

/** Where GET is not taken at all, that is the one thing to say of the answer: `get` says it. */
const unlessGetIsRefused =
  (check: Check): Check =>
  (look) =>
    look.step.method === 'GET' && look.answer.kind !== 'success' ? [] : check(look)

/** What every answer is held against, and what a case is held against as a whole. */
export const checks: readonly Check[] = [
  get,
  ...[
    answered,
    status,
    contentType,
    wellFormed,
    root,
    namespace,
    requestId,
    names,
    memberRules,
    accepted,
    refused,
    errorEnvelope,
    errorRequestId,
    goldenAnswer,
    page,
    disks,
  ].map(unlessGetIsRefused),
]
export const caseChecks: readonly CaseCheck[] = [
  echoes,
  life,
  selection,
  cancellation,
  evidence,
  sequenceChecks,
]
