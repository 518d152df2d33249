/** How far the images of a task have been read. */
export type Reading = {
  /** Bytes of all its images; 0 until every manifest and part is there. */
  total: bigint
  read: bigint
  /** What it waits for, in words for a caller. */
  pending?: string
  /** Why nothing will come of it. */
  failed?: string
}

/** The part that has been read, from 0 to 1. */
export const fractionRead = ({ total, read }: Reading): number =>
  total === 0n ? 0 : Number((read * 1_000_000n) / total) / 1e6
