import { type ImageFormat, imageFormats, largestSize } from './image-format.ts'

/** An image that can be served: nothing is kept of it, its path says it all. */
export type ServedImage = { readonly format: ImageFormat; readonly size: bigint }

export const imagePath = ({ format, size }: ServedImage): string => `${format}/${size}`

/** The image that a format and a size, as a request writes them, ask for; undefined where they ask for none. */
export function imageOf(format = '', bytes = ''): ServedImage | undefined {
  const known = imageFormats.find((one) => one === format)
  if (!known || !/^\d{1,19}$/.test(bytes)) return undefined
  const size = BigInt(bytes)
  return size >= 1n && size <= largestSize ? { format: known, size } : undefined
}
