import type { Choices } from './choices.ts'
import { progress, tags } from './imports.ts'
import type { Node, Stage, Task } from './nouns.ts'
import { under } from './params.ts'
import { el } from './tree.ts'
import { stateMessage, stateWord } from './words.ts'

// The service was seen to answer formats in lower case, whatever was asked.
const formatOf = (format: string | undefined, { asSeen }: Choices) =>
  asSeen ? format?.toLowerCase() : format

/** The members of an export image task; format and role are only answered at once, never described. */
export function exportImage(task: Task, stage: Stage, choices: Choices, described: boolean): readonly Node[] {
  const { asked } = task
  const place = under(asked, 'S3ExportLocation')
  return [
    el('description', asked.get('Description')),
    el('diskImageFormat', described ? undefined : formatOf(asked.get('DiskImageFormat'), choices)),
    el('exportImageTaskId', task.id),
    el('imageId', described && choices.asSeen ? undefined : asked.get('ImageId')),
    el('roleName', described ? undefined : (asked.get('RoleName') ?? 'vmimport')),
    el('progress', progress(stage)),
    el('s3ExportLocation', [el('s3Bucket', place.get('S3Bucket')), el('s3Prefix', place.get('S3Prefix'))]),
    el('status', stateWord(task, stage)),
    el('statusMessage', stateMessage(task, stage)),
    ...tags(task, choices),
  ]
}

/** The members of an export task of an instance. */
export function exportInstance(task: Task, stage: Stage, choices: Choices, version: string): readonly Node[] {
  const { asked } = task
  const place = under(asked, 'ExportToS3')
  const format = formatOf(place.get('DiskImageFormat'), choices)
  const container = formatOf(place.get('ContainerFormat'), choices)
  return [
    el('description', asked.get('Description') ?? (choices.members === 'lavish' ? '' : undefined)),
    el('exportTaskId', task.id),
    el('exportToS3', [
      el('containerFormat', container),
      el('diskImageFormat', format),
      el('s3Bucket', place.get('S3Bucket')),
      el(
        's3Key',
        `${place.get('S3Prefix') ?? ''}${task.id}.${(container ?? format ?? 'vmdk').toLowerCase()}`,
      ),
    ]),
    el('instanceExport', [
      el('instanceId', asked.get('InstanceId')),
      el('targetEnvironment', asked.get('TargetEnvironment')),
    ]),
    el('state', stateWord(task, stage)),
    el('statusMessage', stateMessage(task, stage)),
    ...(version === '2013-02-01' ? [] : tags(task, choices)),
  ]
}

/** The export of an image among those of instances: without the object, which it does not know. */
export function otherExport(task: Task, stage: Stage, choices: Choices): readonly Node[] {
  const place = under(task.asked, 'S3ExportLocation')
  const format = formatOf(task.asked.get('DiskImageFormat'), choices)
  return [
    el('exportTaskId', task.id),
    el('exportToS3', [el('diskImageFormat', format), el('s3Bucket', place.get('S3Bucket'))]),
    // This one goes by the states of its neighbours here.
    el('state', stateWord({ ...task, kind: 'export-instance' }, stage)),
    el('statusMessage', stateMessage(task, stage)),
  ]
}
