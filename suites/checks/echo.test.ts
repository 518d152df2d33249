import { expect, test } from 'vitest'
import type { Params } from '../../harness/shape/encode.ts'
import { echoes } from './echo.ts'
import { imageImports } from './families.fixture.ts'
import { ask, document, looksOf, refusal, toldOf } from './looks.fixture.ts'

const { task, make, describe } = imageImports
const id = 'import-ami-1'
/** What is said of a member where a request with these parameters is answered with these members. */
const told = (member: string, params: Params, more: Params) =>
  toldOf(echoes, looksOf([make(task(id, 'active', more), params)])).filter((line) =>
    line.startsWith(`ImportImage.output.${member}:`),
  )

test('what was sent comes back as it was', () => {
  expect(told('platform', { Platform: 'Linux' }, { Platform: 'Linux' })).toEqual([
    'ImportImage.output.platform:shown',
    'ImportImage.output.platform:echo',
  ])
  expect(told('platform', { Platform: 'Linux' }, { Platform: 'Windows' })).toEqual([
    'ImportImage.output.platform:shown',
    'ImportImage.output.platform:echo — platform: expected Linux, got Windows',
  ])
})

test('what does not come back is not shown, and tells nothing else', () => {
  expect(told('platform', { Platform: 'Linux' }, {})).toEqual([
    'ImportImage.output.platform:shown — platform: expected Linux, got absent',
  ])
})

test('what was not sent is not made up, unless the target may have a mind of its own', () => {
  const wrong = (member: string, text: string) => [
    `ImportImage.output.${member}:echo — ${member}: expected nothing, as nothing was sent, got ${text}`,
  ]
  expect(told('description', {}, {})).toEqual(['ImportImage.output.description:echo'])
  expect(told('description', {}, { Description: 'mine' })).toEqual(wrong('description', 'mine'))
  expect(told('architecture', {}, { Architecture: 'x86_64' })).toEqual([])
  expect(told('architecture', {}, { Architecture: 'undefined' })).toEqual(wrong('architecture', 'undefined'))
})

test('a later look repeats it as well; the set-up is not judged', () => {
  const made = make(task(id), { Platform: 'Linux' }, { role: 'setup' })
  const looks = looksOf([made, describe([id], [task(id, 'active', { Platform: 'Windows' })])])
  expect(toldOf(echoes, looks)).toContain(
    'DescribeImportImageTasks.output.importImageTaskSet[].platform:echo — ' +
      'importImageTaskSet[1].platform: expected Linux, got Windows',
  )
})

test('disks may come in another order, and a format in another case', () => {
  const DiskContainers = [
    { Format: 'VMDK', Description: 'a' },
    { Format: 'RAW', Description: 'b' },
  ]
  const SnapshotDetails = [
    { Format: 'raw', Description: 'b' },
    { Format: 'vmdk', Description: 'a' },
  ]
  for (const member of ['format', 'description'])
    expect(told(`snapshotDetailSet[].${member}`, { DiskContainers }, { SnapshotDetails })).toEqual(
      ['shown', 'echo', 'shown', 'echo'].map(
        (aspect) => `ImportImage.output.snapshotDetailSet[].${member}:${aspect}`,
      ),
    )
})

test('a task that is done may show the image that came of it', () => {
  const image = (Format: string, Size: number) => ({ Format, Size, ImportManifestUrl: 'https://a/' })
  const told = (State: string) => {
    const ConversionTask = {
      ConversionTaskId: 'import-vol-1',
      State,
      ImportVolume: { Image: image('RAW', 9) },
    }
    const Image = { Format: 'VMDK', Bytes: 1, ImportManifestUrl: 'https://a/' }
    return toldOf(echoes, looksOf([ask('ImportVolume', { Image }, { ConversionTask })])).join()
  }
  expect(told('active')).toContain('image.format: expected VMDK, got RAW')
  expect(told('completed')).not.toContain(' — ')
})

test('a value under a name that is one slip off can be wrong, and cannot be right', () => {
  const told = (platform: string) => {
    const xml = document('ImportImage', `<importTaskId>${id}</importTaskId><Platform>${platform}</Platform>`)
    return toldOf(echoes, looksOf([ask('ImportImage', { Platform: 'Linux' }, xml)])).join()
  }
  expect(told('Linux')).not.toContain('platform')
  expect(told('Windows')).toContain(
    'ImportImage.output.platform:echo — platform: expected Linux, got Windows',
  )
})

test('nothing is said of a task that the case did not make, of a dry run and of a refusal', () => {
  const calls = [
    make(task(id), { Platform: 'Linux', DryRun: true }),
    make(refusal('InvalidParameter'), { Platform: 'Linux' }),
    describe([], [task(id, 'active', { Platform: 'Windows' })]),
  ]
  expect(toldOf(echoes, looksOf(calls))).toEqual([])
})
