import type { Params } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import type { Context } from '../context.ts'
import { families } from '../families/index.ts'
import { echo } from './echo.ts'
import { merge } from './merge.ts'
import { stage } from './stage.ts'
import type { Task } from './task.ts'

/** A task as an answer of this shape shows it: its id, what it repeats of its request, what became of it. */
export function view(task: Task, shape: Schema, context: Context): Params {
  const family = families[task.family]
  const own = { ...identity(task, shape), ...family.show(task, stage(context, task)) }
  const whole = merge(echo(shape, task.params), own) as Params
  const { [family.without?.[task.operation] ?? '']: _, ...shown } = whole
  return context.change.view(shown, task, context)
}

function identity({ id }: Task, { properties = {} }: Schema): Params {
  const name = Object.keys(properties).find((member) => properties[member]?.life === 'id')
  return name ? { [name]: id } : {}
}
