import { quoted } from './check-schema.ts'
import { type Fault, fault } from './fault.ts'
import { imageFormats, volumeSizeFor } from './image-format.ts'
import type { Image } from './read-image.ts'
import { childAt, type Node } from './read-node.ts'

/** Format, size and volume size of the image, and the version of the manifest. */
export function* checkSizes(root: Node, { format, size, volumeSize }: Image): Generator<Fault> {
  const [version, file] = [childAt(root, 'version'), childAt(root, 'file-format')]
  if (version && version.text !== '2010-11-15') {
    yield fault('note.version', version, '2010-11-15', quoted(version.text))
  }
  if (file && !(imageFormats as readonly string[]).includes(format)) {
    yield fault('format', file, 'RAW, VHD or VMDK', quoted(format))
  }
  if (size !== undefined && size < 1n)
    yield fault('size.image', childAt(root, 'import/size')!, 'at least 1', size)
  else if (size !== undefined && volumeSize !== undefined)
    yield* checkVolume(root, volumeSizeFor(size), volumeSize)
}

function* checkVolume(root: Node, needed: bigint, actual: bigint): Generator<Fault> {
  const place = childAt(root, 'import/volume-size')!
  if (actual < needed) yield fault('size.volume', place, `at least ${needed}`, actual)
  if (actual > needed) yield fault('note.volume', place, needed, actual)
}
