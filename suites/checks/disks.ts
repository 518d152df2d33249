import type { Params, Value } from '../../harness/encode.ts'
import type { Schema } from '../../harness/golden/schema.ts'
import type { Check, Compared } from '../../harness/look.ts'
import { xmlName } from '../../harness/names.ts'
import { dotted, isCreation, tasksIn } from '../../harness/tasks.ts'

/** A required list that repeats a list of the request, as the disks of an instance, has an item for each of its items. */
export const disks: Check = function* (look) {
  const { params } = look.step
  if (!params || !isCreation(look)) return
  for (const { value, schema, xmlPath } of tasksIn(look))
    yield* walk(value, schema, `${look.step.operation}.output.${xmlPath}`, params)
}

function* walk(value: Value | undefined, schema: Schema, path: string, params: Params): Generator<Compared> {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const here = (value as Params | undefined)?.[name]
    const xmlPath = dotted(path, xmlName(name, member))
    const sent = member.items && schema.required?.includes(name) && params[repeatedBy(member.items) ?? '']
    if (Array.isArray(sent) && Array.isArray(here)) yield compare(xmlPath, sent.length, here.length)
    else if (member.properties && here !== undefined) yield* walk(here, member, xmlPath, params)
  }
}

const compare = (path: string, sent: number, actual: number): Compared => ({
  clause: `${path}:required`,
  ...(actual < sent && {
    mismatch: {
      path,
      expected: `${sent} items`,
      actual: `${actual} items`,
      diagnosis: 'The list has an item for each one of the request.',
      cause: `${path} has fewer items than were sent`,
    },
  }),
})

/** `DiskImages` for items that repeat `DiskImages[].Image.Bytes`. */
function repeatedBy({ echo, properties = {} }: Schema): string | undefined {
  if (echo?.includes('[]')) return echo.slice(0, echo.indexOf('[]'))
  return Object.values(properties).map(repeatedBy).find(Boolean)
}
