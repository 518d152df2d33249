import type { ClientCaseCheck, ClientCheck } from '../../../harness/client/model.ts'
import { answers } from './answers.ts'
import { charged } from './charged.ts'
import { form } from './form.ts'
import { http } from './http.ts'
import { names } from './names.ts'
import { parameters } from './parameters.ts'
import { backoff, repeats } from './repeats.ts'
import { secret } from './secret.ts'
import { readIds, served } from './served.ts'
import { sign } from './sign.ts'
import { token, tokens } from './token.ts'
import { values } from './values.ts'

/** What every call is held against, and what the calls of a case are held against together. */
export const checks: readonly ClientCheck[] = [
  http,
  form,
  names,
  values,
  sign,
  secret,
  parameters,
  token,
  repeats,
  served,
  readIds,
  answers,
]
export const caseChecks: readonly ClientCaseCheck[] = [charged, tokens, backoff]
