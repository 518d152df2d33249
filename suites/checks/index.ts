import type { CaseCheck, Check, Compared, Look } from '../../harness/look.ts'
import { sequenceChecks } from '../sequences/checks/index.ts'
import { cancellation } from './cancellation.ts'
import { derived } from './derived.ts'
import { disks } from './disks.ts'
import { namespace, requestId, root, wellFormed } from './document.ts'
import { echoes } from './echo.ts'
import { errorClass, errorEnvelope, errorRequestId } from './envelope.ts'
import { evidence } from './evidence.ts'
import { get, isGet } from './get.ts'
import { goldenAnswer } from './golden.ts'
import { answered, contentType, status } from './http.ts'
import { life } from './life.ts'
import { memberRules } from './members.ts'
import { names } from './names.ts'
import { accepted, refused } from './outcome.ts'
import { page } from './page.ts'
import { pages } from './pages.ts'
import { requestIds } from './request-ids.ts'
import { selection } from './selection.ts'

/** Nothing is documented of the answer to an operation at a version that does not have it. */
const isBeforeItsVersion = ({ step, shape, library }: Look): boolean =>
  !shape && library.operations.has(step.operation)

const ofUsualRequests =
  (check: Check): Check =>
  (look) =>
    isGet(look) || (isBeforeItsVersion(look) && check !== refused) ? [] : check(look)

const ofUsualLooks =
  (check: CaseCheck): CaseCheck =>
  (looks, kase) =>
    Iterator.from(check(looks, kase)).filter(
      (compared: Compared) => !('at' in compared && compared.at && isGet(compared.at)),
    )

/** What every answer is held against, and what a case is held against as a whole. */
export const checks: readonly Check[] = [
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
  errorClass,
  page,
].map(ofUsualRequests)

export const caseChecks: readonly CaseCheck[] = [
  get,
  ...[
    goldenAnswer,
    requestIds,
    echoes,
    derived,
    disks,
    life,
    selection,
    cancellation,
    pages,
    evidence,
    sequenceChecks,
  ].map(ofUsualLooks),
]
