import type { Choices } from './choices.ts'
import { digits } from './ids.ts'
import type { Node, Params, Stage, Task } from './nouns.ts'
import { items, under } from './params.ts'
import { el, list, tagSet } from './tree.ts'
import { stateMessage, stateWord } from './words.ts'

type Look = {
  readonly task: Task
  readonly stage: Stage
  readonly choices: Choices
  readonly described: boolean
}

/** The members of an import image task; the boot mode is only described, never answered at once. */
export function importImage({ task, stage, choices, described }: Look): readonly Node[] {
  const { asked } = task
  const usual = (name: string, value: string) =>
    asked.get(name) ?? (choices.members === 'lavish' ? value : undefined)
  return [
    el('architecture', usual('Architecture', 'x86_64')),
    el('description', asked.get('Description')),
    el('encrypted', usual('Encrypted', 'false')),
    el('hypervisor', usual('Hypervisor', 'xen')),
    el('imageId', stage.part === 1 ? `ami-${digits(`image ${task.seed}`, choices.idLength)}` : undefined),
    el('importTaskId', task.id),
    el('kmsKeyId', asked.get('KmsKeyId')),
    el('licenseType', usual('LicenseType', asked.get('Platform') === 'Windows' ? 'AWS' : 'BYOL')),
    el('platform', usual('Platform', 'Linux')),
    el('progress', progress(stage)),
    snapshots({ task, stage, choices, described }),
    el('status', stateWord(task, stage)),
    el('statusMessage', stateMessage(task, stage)),
    licences(asked, choices),
    ...tags(task, choices),
    el('usageOperation', asked.get('UsageOperation')),
    el('bootMode', described ? asked.get('BootMode') : undefined),
  ]
}

export const progress = ({ word, part }: Stage): string | undefined =>
  word === 'active' ? String(Math.floor(part * 100)) : undefined

export const tags = (task: Task, { members }: Choices): readonly Node[] =>
  task.tags.length > 0 || members === 'lavish' ? [tagSet(task.tags)] : []

function licences(asked: Params, { members }: Choices): Node {
  const arns = items(asked, 'LicenseSpecifications').map((one) => one.get('LicenseConfigurationArn'))
  const shown = arns.length > 0 || members === 'lavish'
  return list(
    'licenseSpecifications',
    shown ? arns.map((arn) => [el('licenseConfigurationArn', arn)]) : undefined,
  )
}

const snapshots = (look: Look): Node =>
  list(
    'snapshotDetailSet',
    items(look.task.asked, 'DiskContainer').map((container, at) => [
      el('description', container.get('Description')),
      el(
        'deviceName',
        container.get('DeviceName') ?? (look.stage.part === 1 ? `/dev/sd${'abcdefgh'[at]}1` : undefined),
      ),
      ...detail(container, look, `${look.task.seed} ${at}`),
      el('status', stateWord(look.task, look.stage)),
    ]),
  )

function detail(container: Params, { task, stage, choices }: Look, seed: string): readonly Node[] {
  const done = `snap-${digits(`snapshot ${seed}`, choices.idLength)}`
  const waiting = choices.members === 'lavish' ? '' : undefined
  return [
    el('diskImageSize', sizeOf(stage, choices)),
    el('format', choices.asSeen ? seenFormat(container.get('Format'), task, stage) : container.get('Format')),
    el('snapshotId', container.get('SnapshotId') ?? (stage.part === 1 ? done : waiting)),
    el('url', container.get('Url')),
    bucket(under(container, 'UserBucket')),
  ]
}

// The service was seen to know the format of a snapshot late, and of an archive only by what was in it.
function seenFormat(format: string | undefined, { kind }: Task, { part }: Stage): string | undefined {
  if (kind === 'snapshot' && part === 0) return undefined
  return part === 1 ? format?.toUpperCase().replace('OVA', 'VMDK') : format
}

// A number is a number however it is written: the service was seen to write large ones with an exponent.
const sizeOf = ({ part }: Stage, { asSeen }: Choices): string =>
  part < 1 ? '0.0' : asSeen ? '1.073741824E10' : '955217920.0'

const bucket = (asked: Params): Node =>
  el(
    'userBucket',
    asked.size === 0 ? undefined : [el('s3Bucket', asked.get('S3Bucket')), el('s3Key', asked.get('S3Key'))],
  )

/** The members of an import snapshot task. */
export function importSnapshot(look: Look): readonly Node[] {
  const { task, stage, choices } = look
  const container = under(task.asked, 'DiskContainer')
  const told = choices.asSeen ? task.asked.get('Description') : container.get('Description')
  return [
    el('description', task.asked.get('Description')),
    el('importTaskId', task.id),
    el('snapshotTaskDetail', [
      el('description', told),
      ...detail(container, look, `${task.seed}`),
      el('encrypted', task.asked.get('Encrypted') ?? (choices.members === 'lavish' ? 'false' : undefined)),
      el('kmsKeyId', task.asked.get('KmsKeyId')),
      el('progress', progress(stage)),
      el('status', stateWord(task, stage)),
      el('statusMessage', stateMessage(task, stage)),
    ]),
    ...tags(task, choices),
  ]
}
