import { expect, test } from 'vitest'
import type { Params } from '../../shape/encode.ts'
import { atRest } from '../at-rest.fixture.ts'
import { idIn, kinds, look } from '../kinds.fixture.ts'
import { importImage } from '../requests.fixture.ts'

test('an import image task has its image and snapshots once it is completed', () => {
  const { call, pass } = atRest()
  const begun = call({ ...importImage, BootMode: 'uefi', 'ClientData.UploadSize': '955217920' })
  expect(begun.value).toMatchObject({ Status: 'active', Progress: '0', StatusMessage: 'pending' })
  expect(begun.text).not.toMatch(/imageId|snapshotId|bootMode/)
  pass(4)
  const during = look(call, kinds.image, idIn(begun.text))
  expect(during.value.ImportImageTasks).toMatchObject([
    { Progress: '40', StatusMessage: 'converting', BootMode: 'uefi' },
  ])
  expect(during.text).toContain('<diskImageSize>955217920.0</diskImageSize>')
  pass(6)
  const [done] = look(call, kinds.image, idIn(begun.text)).value.ImportImageTasks as Params[]
  expect(done).toMatchObject({
    ImageId: expect.stringMatching(/^ami-/),
    SnapshotDetails: [
      {
        SnapshotId: expect.stringMatching(/^snap-/),
        Status: 'completed',
        UserBucket: { S3Key: 'disk.vmdk' },
      },
    ],
  })
  expect(done).not.toHaveProperty('Progress')
})
