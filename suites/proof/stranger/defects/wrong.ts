import type { Ask, Params, Refusal, Row, Step, Task } from '../nouns.ts'
import type { Defect, Level, Twist } from '../twist.ts'

/** A defect; the sentence says what the server does. */
export const wrong = (id: string, level: Level, sentence: string, twist: Twist): Defect => ({
  id,
  level,
  sentence,
  twist,
})

/** Operations by what they do, for `at`. */
export const creates =
  'ImportVolume ImportInstance ImportImage ImportSnapshot ExportImage CreateInstanceExportTask'
export const describes =
  'DescribeConversionTasks DescribeImportImageTasks DescribeImportSnapshotTasks DescribeExportImageTasks DescribeExportTasks'
export const cancels = 'CancelConversionTask CancelImportTask CancelExportTask'
export const old = '2013-02-01'
export const recent = '2016-11-15'

type Refuse = NonNullable<Twist['refuse']>

/** Does not object at a step, or to what the step says about one parameter. */
export const pass =
  (step: Step, about: RegExp = /(?:)/): Refuse =>
  (refused) =>
    refused.step === step && about.test(refused.about) ? undefined : refused

/** Objects with another code, status or message. */
export const refuseWith =
  (step: Step, changes: Partial<Pick<Refusal, 'code' | 'status' | 'message'>>): Refuse =>
  (refused) =>
    refused.step === step ? { ...refused, ...changes } : refused

type Make = NonNullable<Twist['make']>

/** Keeps other parameters of a task than those that were sent. */
export const keep =
  (by: (params: Map<string, string>, task: Task) => void): Make =>
  (task) => {
    const asked = new Map(task.asked)
    by(asked, task)
    return { ...task, asked }
  }

export const forget = (...names: readonly string[]): Make =>
  keep((params) => {
    for (const name of names) params.delete(name)
  })

/** Reads a request as if other parameters had been sent. */
export const read =
  (by: (params: Map<string, string>) => void): NonNullable<Twist['ask']> =>
  (ask) => {
    const params = new Map(ask.params)
    by(params)
    return { ...ask, params }
  }

/** Reads only those names that pass. */
export const only = (passes: (name: string, params: Params) => boolean): NonNullable<Twist['ask']> =>
  read((params) => {
    for (const name of [...params.keys()]) if (!passes(name, params)) params.delete(name)
  })

/** The table with one row changed. */
export const row =
  (name: string, changes: Partial<Row>): NonNullable<Twist['rows']> =>
  (rows) =>
    rows.map((one) => (one.name === name ? { ...one, ...changes } : one))

export const isRefused = ({ xml }: { readonly xml: string }): boolean => xml.includes('<Errors>')

export const asks = ({ params }: Ask, name: string): string => params.get(name) ?? ''
