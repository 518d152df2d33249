import type { Choices } from './choices.ts'
import { forged, type SecretOf, unsigned } from './credentials.ts'
import { isOfForm } from './ids.ts'
import type { Ask, Operation, Refusal, World } from './nouns.ts'
import { operationOf, prefixes, versions } from './operations.ts'
import { wrongPages } from './paging.ts'
import { missing, refusal } from './refusals.ts'
import { rowOf, rowsOf } from './rows.ts'
import { brokenRules } from './rules.ts'
import { strangeFilters } from './select.ts'
import { toldStage } from './stage.ts'
import type { Twist } from './twist.ts'
import { missingNames, unknownNames, wrongValues } from './values.ts'
import { known, namedIds, print, tokenName } from './world.ts'

export type Server = {
  readonly world: World
  readonly choices: Choices
  readonly twist: Twist
  readonly secretOf: SecretOf
}

/** All that stands against a request, the first first. */
export function* objections(ask: Ask, server: Server): Generator<Refusal> {
  const own = server.twist.object?.(ask, server.world)
  if (own) yield own
  yield* envelope(ask, server)
  const operation = operationOf(ask.action)
  if (!operation) return
  const rows = server.twist.rows?.(rowsOf(ask.action, ask.version)) ?? rowsOf(ask.action, ask.version)
  const dry = ask.params.get('DryRun') === 'true' && rowOf(rows, 'DryRun') !== undefined
  if (dry && server.choices.dryRunFirst) yield dryRun
  yield* unknownNames(ask, rows)
  yield* missingNames(ask, rows)
  yield* wrongValues(ask, rows)
  yield* brokenRules(ask, server.choices)
  yield* strangeFilters(ask, server.choices)
  if (dry) yield dryRun
  yield* worldly(ask, operation, server)
}

const dryRun = refusal(
  'dry-run',
  'DryRun',
  'DryRunOperation',
  'Request would have succeeded, but DryRun flag is set.',
)

function* envelope(ask: Ask, { world, choices, secretOf }: Server): Generator<Refusal> {
  if (ask.broken) yield ask.broken
  const stranger = unsigned(ask) ?? (choices.verifies ? forged(ask, world.now(), secretOf) : undefined)
  if (stranger) yield stranger
  if (ask.action === '') yield refusal('action', 'Action', 'MissingAction', 'The request has no Action.')
  if (ask.version === '') yield { ...missing('Version'), step: 'version' }
  else if (!versions.includes(ask.version)) yield noVersion(ask.version)
  const operation = operationOf(ask.action)
  if (!operation || (ask.version === '2013-02-01' && operation.since !== ask.version))
    yield noAction(ask.action)
}

const noVersion = (version: string) =>
  refusal(
    'version',
    version,
    'NoSuchVersion',
    `The requested version (${version}) of service AmazonEC2 does not exist`,
  )

const noAction = (action: string) =>
  refusal('action', action, 'InvalidAction', `The action ${action} is not valid for this web service.`)

/** What the tasks that there are, and those that there are not, have against it. */
function* worldly(ask: Ask, operation: Operation, server: Server): Generator<Refusal> {
  yield* resources(ask, server.choices)
  yield* strangeIds(ask, operation, server)
  if (operation.deed === 'describe') yield* wrongPages(ask, server.choices)
  if (operation.deed === 'cancel') yield* tooLate(ask, server)
  const name = tokenName(ask, server.twist)
  const before = name === undefined ? undefined : server.world.tokens.get(name)
  if (before && before.print !== print(ask.params, server.twist))
    yield refusal(
      'token',
      'ClientToken',
      'IdempotentParameterMismatch',
      'The client token was used for another request.',
    )
}

function* resources({ action, params }: Ask, { account, strictValues }: Choices): Generator<Refusal> {
  const [name, code, start] =
    action === 'ExportImage' ? ['ImageId', 'InvalidAMIID', 'ami-'] : ['InstanceId', 'InvalidInstanceID', 'i-']
  const id = params.get(name)
  if (id === undefined) return
  if (strictValues && !id.startsWith(start))
    yield refusal('resource', name, `${code}.Malformed`, `Invalid id: "${id}"`)
  if (account === 'empty')
    yield refusal('resource', name, `${code}.NotFound`, `The id '${id}' does not exist`)
}

function* strangeIds(ask: Ask, operation: Operation, { world, choices }: Server): Generator<Refusal> {
  const ids = namedIds(ask)
  const there = known(world, operation, choices).map(({ id }) => id)
  const strange = ids.filter((id) => !there.includes(id))
  if (choices.unknownAmongSeveral === 'left out' && strange.length < ids.length) return
  for (const id of strange) {
    const formed = operation.kinds.some((kind) => isOfForm(id, prefixes[kind]))
    yield operation.kinds.includes('export-image') || operation.kinds.includes('export-instance')
      ? refusal(
          'id',
          id,
          `InvalidExportTaskID.${formed ? 'NotFound' : 'Malformed'}`,
          `No export task '${id}'.`,
        )
      : refusal('id', id, `InvalidConversionTaskId${formed ? '' : '.Malformed'}`, `No task '${id}'.`)
  }
}

function* tooLate(ask: Ask, { world, choices, twist }: Server): Generator<Refusal> {
  const task = world.tasks.find(({ id }) => id === namedIds(ask)[0])
  if (!task) return
  const { word } = toldStage(task, world.now(), choices, twist)
  const code = ask.action === 'CancelConversionTask' ? 'DeleteConversionTaskError' : 'IncorrectState'
  const forgiven = ask.action === 'CancelImportTask' && choices.cancelFinishedImport === 'done'
  if (word === 'completed' && !forgiven) yield refusal('state', task.id, code, 'The task is complete.')
  if (word !== 'active' && word !== 'completed' && choices.cancelTwice === 'refused')
    yield refusal('state', task.id, code, 'The task is being cancelled, or over.')
}
