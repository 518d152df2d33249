import type { Params } from '../../shape/encode.ts'
import { isLoopback } from './is-loopback.ts'

/** The manifests that a request names and that stand on this machine. */
export function manifestsOf({ Image, DiskImages = [] }: Params): URL[] {
  const disks = [{ Image }, ...(DiskImages as readonly Params[])]
  return disks
    .map((disk) => URL.parse(String((disk.Image as Params | undefined)?.ImportManifestUrl ?? '')))
    .filter((url): url is URL => url !== null && isLoopback(url))
}
