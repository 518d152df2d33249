import { encode } from '../../shape/encode.ts'
import { wireName } from '../../shape/names.ts'
import { unknownIdOf } from '../resource.ts'
import type { Rule } from './subject.ts'

/** Ids of resources that nothing has, and texts that are none, in each member that takes such an id. */
export const unknownResources: Rule = function* ({ operation, params, plainest: control, resources = [] }) {
  const { properties = {}, required = [] } = operation.input
  for (const [name, member] of Object.entries(properties)) {
    const kind = resources.find((one) => one.name === (member.idOf ?? member.items?.idOf))
    const isAskedFor = kind?.look?.operation === operation.name && kind.look.by === name
    if (!kind || !(isAskedFor || name in params || required.includes(name))) continue
    const wire = (id: string) => encode({ ...params, [name]: member.items ? [id] : id }, operation.input)
    const key = wireName(name, member)
    if (!(kind.remove?.forgives && kind.remove.operation === operation.name))
      yield { name: `unknown-${key}`, control, situation: 'unknown-resource', wire: wire(unknownIdOf(kind)) }
    yield { name: `malformed-${key}`, control, situation: 'malformed-resource', wire: wire('ec2spec') }
  }
}
