import { type Browser, chromium } from 'playwright-core'

/** A Chromium without a window; without its sandbox where it runs as root, as in containers. */
export const openChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
