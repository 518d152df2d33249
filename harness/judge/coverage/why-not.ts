import { isUnderAny } from '../../shape/foreign-branches.ts'
import { type Member, members } from '../../shape/members.ts'
import type { Operation, Schema } from '../../shape/schema.ts'
import type { Surroundings } from './surroundings.ts'
import type { Touch } from './touched.ts'
import { around } from './wire-members.ts'

/** Why nothing is done to a member, where that lies in the documents or the target; undefined where something could be. */
export function whyNot(touch: Touch, member: Member, where: Surroundings): string | undefined {
  const { operation, versions, isLacking, foreign } = where
  if (isLacking) return 'the target does not have the operation'
  if (!where[touch === 'read' ? 'output' : 'input'].has(member.path))
    return `no part of ${versions.join(' and ')}`
  if (touch === 'broken') return whyUnbroken(member)
  if (touch === 'echoed') return isRepeated(member.path, where) ? undefined : 'no answer repeats it'
  if (touch === 'read' && isUnderAny(foreign, member.xmlPath)) return `${operation.name} makes no such task`
  return touch === 'read' ? unseen(member, operation) : undefined
}

/** The reason that the documents give for a member of an answer, or for a structure or list that it stands in. */
const unseen = ({ path }: Member, { output }: Operation): string | undefined =>
  [...members(output)].findLast(
    (one) => one.schema.unseen && (one.path === path || around(path).includes(one.path)),
  )?.schema.unseen

/** A member that a request may do without and that takes any text, any members or other words than those named. */
function whyUnbroken({ schema, parent, name }: Member): string | undefined {
  const { type, format, items, levels = {} } = schema
  const needed =
    parent.required?.includes(name) || parent.oneOf?.some(({ required }) => required.includes(name))
  if (needed || items || format || type === 'boolean' || isFirm(schema)) return undefined
  if (type === 'object')
    return [...members(schema)].every(whyUnbroken)
      ? 'it may be left out, as may all that is in it'
      : 'it may be left out, and its members are broken one by one'
  if (schema.enum) return 'it may be left out, and other words may be right as well'
  if (levels.range) return 'it may be left out, and its bounds are only inferred'
  return 'it may be left out, and any text is right'
}

/** Whether values of it can be wrong beyond doubt. */
const isFirm = ({
  type,
  enum: words,
  open,
  minimum,
  maximum,
  pattern,
  maxLength,
  levels = {},
}: Schema): boolean =>
  type === 'integer' ||
  type === 'number' ||
  Boolean(words && !open) ||
  ((minimum ?? maximum ?? pattern ?? maxLength) !== undefined && levels.range !== 'MAY')

/** Whether some answer repeats the member, a part of it, or what it stands in; ids that select come back as they are. */
const isRepeated = (path: string, { operation, echoes }: Surroundings): boolean =>
  operation.input.properties?.[path]?.selects === true ||
  echoes.some((echo) => echo === path || around(echo).includes(path) || around(path).includes(echo))
