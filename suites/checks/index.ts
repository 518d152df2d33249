import type { CaseCheck, Check, Compared, Look } from '../../harness/judge/look.ts'
import { cancellation } from './cancellation.ts'
import { derived } from './derived.ts'
import { disks } from './disks.ts'
import { distinct } from './distinct.ts'
import { namespace, requestId, root, wellFormed } from './document.ts'
import { echoes } from './echo.ts'
import { errorClass, errorEnvelope, errorMessage, errorNamespace, errorRequestId } from './envelope.ts'
import { evidence } from './evidence.ts'
import { filters } from './filters.ts'
import { get, isGet } from './get.ts'
import { goldenAnswer } from './golden.ts'
import { answered, contentType, status } from './http.ts'
import { httpForms, isInOtherForm } from './http-forms.ts'
import { kept } from './kept.ts'
import { leavesNothing } from './leaves-nothing.ts'
import { life } from './life.ts'
import { listed } from './listed.ts'
import { memberRules } from './members.ts'
import { names } from './names.ts'
import { newId } from './new-id.ts'
import { accepted, refused } from './outcome.ts'
import { ownTasks } from './own-tasks.ts'
import { page } from './page.ts'
import { pages } from './pages.ts'
import { requestIds } from './request-ids.ts'
import { resources } from './resources/index.ts'
import { selection } from './selection.ts'
import { signature } from './signature.ts'
import { texts } from './texts.ts'
import { untouched } from './untouched.ts'
import { words } from './words.ts'

/** Nothing is documented of the answer to an operation at a version that does not have it. */
const isBeforeItsVersion = ({ step, shape, library }: Look): boolean =>
  !shape && library.operations.has(step.operation)

/** Who has several services at one endpoint tells them apart by the signature: what answers may be another. */
const isUnsigned = ({ step }: Look): boolean => step.credentials === 'none'

const ofUsualRequests =
  (check: Check): Check =>
  (look) =>
    isGet(look) || isInOtherForm(look) || isUnsigned(look) || (isBeforeItsVersion(look) && check !== refused)
      ? []
      : check(look)

const ofUsualLooks =
  (check: CaseCheck): CaseCheck =>
  (looks, kase) =>
    looks.some(isOther) ? Iterator.from(check(looks, kase)).filter(isUsual) : check(looks, kase)

const isOther = (look: Look): boolean => isGet(look) || isInOtherForm(look)
const isUsual = (compared: Compared): boolean => !('at' in compared && compared.at && isOther(compared.at))

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
  words,
  texts,
  accepted,
  refused,
  errorEnvelope,
  errorMessage,
  errorNamespace,
  errorRequestId,
  errorClass,
  page,
].map(ofUsualRequests)

export const caseChecks: readonly CaseCheck[] = [
  get,
  httpForms,
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
    newId,
    distinct,
    listed,
    untouched,
    leavesNothing,
    ownTasks,
    filters,
    kept,
    signature,
    resources,
  ].map(ofUsualLooks),
]
