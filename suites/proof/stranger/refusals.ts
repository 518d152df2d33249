import type { Refusal, Step } from './nouns.ts'

/** Statuses that were seen; every other code of a client is a 400. */
const statuses: Readonly<Record<string, number>> = {
  DryRunOperation: 412,
  UnauthorizedOperation: 403,
  AuthFailure: 401,
  SignatureDoesNotMatch: 403,
  MissingAuthenticationToken: 403,
}

export const refusal = (step: Step, about: string, code: string, message: string): Refusal => ({
  step,
  about,
  code,
  message,
  status: statuses[code] ?? 400,
})

export const missing = (name: string) =>
  refusal('missing', name, 'MissingParameter', `The request must contain the parameter ${name}`)

export const badValue = (name: string, value: string) =>
  refusal('value', name, 'InvalidParameterValue', `Value (${value}) for parameter ${name} is invalid.`)
