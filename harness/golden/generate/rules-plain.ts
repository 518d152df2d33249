import { existsAt } from '../../shape/at-version.ts'
import { encode } from '../../shape/encode.ts'
import { apiVersions } from '../../shape/versions.ts'
import { plainParams } from './plain-params.ts'
import { idParams, type Rule, shortKind } from './subject.ts'

/** The plainest request that succeeds, and for an operation that takes the id of a task, that for each kind. */
export const plainest: Rule = function* ({ operation, plainest, params, makers, ids }) {
  if (!ids) yield { name: plainest, params, shows: { params, of: operation } }
  for (const [i, maker] of makers.entries())
    yield {
      name:
        i === 0
          ? plainest
          : operation.describes
            ? `by-id-of-${withArticle(shortKind(maker))}`
            : `active-${shortKind(maker)}`,
      params: idParams(ids!, maker),
      after: [`${maker.name}/minimal`],
      ...shownBy(maker, operation.describes !== undefined),
    }
}

const shownBy = (maker: Parameters<typeof shortKind>[0], isShown: boolean) =>
  isShown ? { shows: { params: plainOf(maker), of: maker } } : {}

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'}-${noun}`

/** A describe of all tasks shows the one that was made. */
export const all: Rule = function* ({ operation, makers, ids }) {
  const [maker] = makers
  if (operation.describes && maker)
    yield {
      name: 'all',
      params: {},
      after: [`${maker.name}/minimal`],
      present: String(Object.values(idParams(ids!, maker)).flat()[0]),
    }
}

/** GET is served like POST. */
export const byGet: Rule = function* ({ operation, plainest, params, makers }) {
  const source = { document: 'ec2-query-requests', section: 'Structure of a GET request' }
  const of = operation.makes ? operation : operation.describes && makers[0]
  yield {
    name: 'by-get',
    source,
    control: plainest,
    params,
    method: 'GET',
    isOther: true,
    ...(of && { shows: { params: plainOf(of), of } }),
  }
}

/** Credentials without permission, a dry run with permission and one without. */
export const permissions: Rule = function* ({ operation, plainest: control, params }) {
  const source = { document: 'ec2-errors', section: 'Common client error codes' }
  const denied = { control, situation: 'unauthorized', credentials: 'denied' } as const
  yield { name: 'denied', source, params, ...denied }
  const { DryRun } = operation.input.properties ?? {}
  if (!DryRun) {
    yield {
      name: 'DryRun-not-offered',
      source,
      control,
      situation: 'parameter-of-another-version',
      wire: { ...encode(params, operation.input), DryRun: 'true' },
    }
    return
  }
  const dry = { ...params, DryRun: true }
  yield { name: 'dry-run', source: DryRun.source!, control, situation: 'dry-run-granted', params: dry }
  yield { name: 'dry-run-denied', source: DryRun.source!, params: dry, ...denied }
}

/** An operation, and a member at its top, at a version that does not have it yet. */
export const otherVersions: Rule = function* ({ operation, plainest: control, params, ids }) {
  const source = { document: 'ec2-errors', section: 'Common client error codes' }
  const [oldest] = apiVersions
  const wire = encode(params, operation.input)
  if (!existsAt(operation, oldest)) {
    yield {
      name: 'before-its-version',
      source,
      situation: 'operation-of-another-version',
      versions: [oldest],
      wire: ids ? {} : wire,
    }
    return
  }
  for (const [name, member] of Object.entries(operation.input.properties ?? {})) {
    const value = member.type === 'boolean' ? true : member.examples?.[0]
    if (existsAt(member as { since?: string }, oldest) || member.until || value === undefined) continue
    const later = encode({ [name]: value }, operation.input)
    yield {
      name: `later-${member.wire ?? name}`,
      version: oldest,
      source: member.source ?? source,
      control,
      situation: 'parameter-of-another-version',
      wire: { ...wire, ...later },
    }
  }
}

const plainOf = ({ input }: Parameters<typeof shortKind>[0]) => plainParams(input) ?? {}
