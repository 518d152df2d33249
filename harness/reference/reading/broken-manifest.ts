/** Thrown where an image can never be read; its message becomes the task's status. */
export class BrokenManifest extends Error {
  override name = 'BrokenManifest'
}
