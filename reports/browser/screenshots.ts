/**
 * `npm run docs:screenshots -- --endpoint URL …`: runs the suite with these options and shows its report, light and dark,
 * in `docs/`. The pictures of README.md are of a target that is not our own.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findChromium } from './find-chromium.ts'
import { openChromium } from './open-chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What is shown: the head of the page, and one clause that failed, opened. */
async function shoot(url: string, executablePath: string): Promise<void> {
  const browser = await openChromium(executablePath)
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 860 }, colorScheme })
    await page.goto(url)
    await page.screenshot({ path: join(root, `docs/report-${colorScheme}.png`) })
    const sides = ':has(.sides div:first-child mark):has(.sides div:last-child mark)'
    const telling = page.locator(`.clause:not([data-l="MAY"])${sides}`)
    const id = await telling.first().getAttribute('id')
    await page.goto(`${url}#${id}`)
    await page.screenshot({ path: join(root, `docs/report-clause-${colorScheme}.png`) })
    await page.close()
  }
  await browser.close()
}

const chromium = findChromium()
const folder = mkdtempSync(join(tmpdir(), 'ec2spec-screenshots-'))
const html = join(folder, 'report.html')
const options = ['run', ...process.argv.slice(2), '--report', `html=${html}`]
const { status } = spawnSync(process.execPath, [join(root, 'bin.ts'), ...options], { stdio: 'inherit' })

if (status !== 0 && status !== 1) process.exitCode = status ?? 1
else if (chromium) await shoot(pathToFileURL(html).href, chromium)
else {
  console.error('no Chromium on this machine: CHROMIUM=PATH names one')
  process.exitCode = 1
}
rmSync(folder, { recursive: true })
