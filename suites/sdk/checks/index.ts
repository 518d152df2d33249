import type { ClientCaseCheck, ClientCheck, ClientLook } from '../../../harness/client/model.ts'
import { answers } from './answers.ts'
import { charged } from './charged.ts'
import { form } from './form.ts'
import { http } from './http.ts'
import { names } from './names.ts'
import { pageTokens, parameters } from './parameters.ts'
import { backoff, repeats } from './repeats.ts'
import { secret } from './secret.ts'
import { readIds, served } from './served.ts'
import { sign } from './sign.ts'
import { token, tokens } from './token.ts'
import { values } from './values.ts'

/** Of a request that was cut off, whatever else is wrong comes from that. */
const isWhole = ({ exchanges }: ClientLook): boolean =>
  exchanges.every(({ received }) => !received.after?.isGarbage)

const ofWhole =
  (check: ClientCheck): ClientCheck =>
  (look) =>
    isWhole(look) ? check(look) : []

/** What every call is held against, and what the calls of a case are held against together. */
export const checks: readonly ClientCheck[] = [
  http,
  ...[
    form,
    names,
    values,
    sign,
    secret,
    parameters,
    pageTokens,
    token,
    repeats,
    served,
    readIds,
    answers,
  ].map(ofWhole),
]
export const caseChecks: readonly ClientCaseCheck[] = [charged, tokens, backoff].map(
  (check): ClientCaseCheck =>
    (looks) =>
      looks.every(isWhole) ? check(looks) : [],
)
