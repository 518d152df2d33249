import type { World } from '../golden/resource.ts'
import { decode } from '../shape/decode.ts'
import type { Params, Wire } from '../shape/encode.ts'
import type { Operation } from '../shape/schema.ts'
import { ApiError, type Failure, failureOf } from './api-error.ts'
import type { Behaviour } from './behaviours/behaviour.ts'
import { fromShape } from './behaviours/from-shape.ts'
import { behaviours } from './behaviours/index.ts'
import { behaviourOfThings } from './behaviours/of-things.ts'
import { callerOf, isAuthentication } from './caller.ts'
import type { Outcome } from './changes.ts'
import { checkParams } from './check-params.ts'
import type { Context, Learnt } from './context.ts'
import { deniedCredentials } from './credentials.ts'
import { readWire } from './read-wire.ts'
import type { Shapes } from './shapes.ts'

type Draft = Context & Learnt

/**
 * What comes of a request. The order in which it is looked at: form, Action and Version, who calls, unknown,
 * missing and wrong parameters, DryRun; only then is anything done.
 */
export function carryOut(context: Draft, shapes: Shapes, world?: World): Outcome {
  try {
    const behaviour = route(context, shapes, world)
    authorize(context)
    context.params = understand(context)
    return { value: rehearse(behaviour, context) ?? behaviour(context.params, context) }
  } catch (error) {
    return { error: error instanceof ApiError ? failureOf(error) : bug(error as Error) }
  }
}

function route(context: Draft, shapes: Shapes, world: World | undefined): Behaviour {
  context.wire = context.change.wire(readWire(context.request), context)
  const { Action, Version } = context.wire
  if (!Action) throw new ApiError('MissingAction', 'The request must contain the parameter Action')
  context.action = Action
  if (!Version) throw new ApiError('MissingParameter', 'The request must contain the parameter Version')
  const operations = shapes.get(Version)
  if (!operations) {
    throw new ApiError(
      'NoSuchVersion',
      `The requested version (${Version}) of service AmazonEC2 does not exist`,
    )
  }
  context.version = Version
  context.namespace = world?.version === Version ? world.namespace : undefined
  const shape = operations.get(Action)
  const behaviour = shape && behaviourOf(shape.operation, world)
  if (!shape || !behaviour)
    throw new ApiError('InvalidAction', `The action ${Action} is not valid for this web service.`)
  context.input = shape.input
  context.output = shape.output
  return behaviour
}

/** What is written for it; from its shapes alone, where it has to do with no task. */
function behaviourOf(
  { name, origin, makes, describes, cancels }: Operation,
  world: World | undefined,
): Behaviour | undefined {
  if (world && origin === 'model') return behaviourOfThings(name, world)
  if (Object.hasOwn(behaviours, name)) return behaviours[name]
  return (makes ?? describes ?? cancels) ? undefined : fromShape
}

function authorize(context: Draft): void {
  Object.assign(context, callerOf(context.request, context.wire))
  const isDenied = context.change.denied(context.caller === deniedCredentials.accessKeyId, context)
  if (isDenied)
    throw new ApiError('UnauthorizedOperation', 'You are not authorized to perform this operation.', 403)
}

function understand(context: Draft): Params {
  const { wire, input, change } = context
  const { params, problems } = decode(ofOperation(wire), input)
  context.params = params
  const [first] = change.problems(checkParams(params, problems, input), context)
  if (first) throw asError(first)
  return change.params(params, context)
}

const ofOperation = (wire: Wire): Wire =>
  Object.fromEntries(
    Object.entries(wire).filter(([key]) => key !== 'Action' && key !== 'Version' && !isAuthentication(key)),
  )

/** A dry run ends here, with the error that says that the call would have been made. */
function rehearse(behaviour: Behaviour, context: Context): undefined {
  const dryRun = context.change.dryRun(context.params.DryRun === true ? 'answers' : 'no', context)
  if (dryRun === 'no') return undefined
  if (dryRun === 'acts') behaviour(context.params, context)
  throw new ApiError('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412)
}

const asError = ({ code, message, status }: Failure): ApiError => new ApiError(code, message, status)

const bug = ({ stack }: Error): Failure => ({
  code: 'InternalError',
  message: `A bug in the reference endpoint: ${stack}`,
  status: 500,
})
