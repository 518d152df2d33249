/** Bodies are read, and unpacked, so far and no further. */
export const bodyLimit = 8 * 1024 * 1024

/** Of a body that goes on past the bound so much is kept: it can be shown, and not be read as an answer. */
export const keptOfLonger = 64 * 1024
