/** The formats of disk images that a manifest can name. */
export const imageFormats = ['RAW', 'VHD', 'VMDK'] as const
export type ImageFormat = (typeof imageFormats)[number]

/** Largest size that a manifest can say, in bytes: its numbers have 64 bits. */
export const largestSize = 2n ** 63n - 1n

/** GiB that a volume needs for an image of so many bytes: rounded up, at least one. */
export const volumeSizeFor = (size: bigint): bigint => (size + 2n ** 30n - 1n) / 2n ** 30n || 1n
