import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { install } from './install.ts'
import { type DriverSpec, listDrivers, readDriverSpec } from './list.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ec2spec-install-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** A driver whose install counts in a file beside it how often it ran. */
function driver(spec: Partial<DriverSpec> = {}): void {
  const count = 'const fs = require("node:fs"); fs.appendFileSync("../../count", "x")'
  mkdirSync(join(root, 'drivers/fake'), { recursive: true })
  writeFileSync(
    join(root, 'drivers/fake/driver.json'),
    JSON.stringify({
      ...{ name: 'fake', language: 'JavaScript', needs: ['node'], run: ['node', 'driver.mjs'] },
      ...{ install: [['node', '-e', count]], ...spec },
    }),
  )
}
const go = () => install('fake', join(root, 'drivers'), join(root, 'cache/in'))
const runs = () => readFileSync(join(root, 'cache/count'), 'utf8').length

test('a driver is installed once, into a folder of its own', async () => {
  driver()
  const installed = await go()
  expect(installed).toEqual({ command: [process.execPath, 'driver.mjs'], cwd: join(root, 'cache/in/fake') })
  expect(await go()).toEqual(installed)
  expect(runs()).toBe(1)
})

test('a change of its files installs it again', async () => {
  driver()
  await go()
  writeFileSync(join(root, 'drivers/fake/requirements.txt'), 'boto3==1.0.0')
  await go()
  expect(runs()).toBe(2)
})

test('a program of the installed folder is run by its full path', async () => {
  driver({ run: ['bin/driver', 'a/b'] })
  expect(await go()).toMatchObject({ command: [join(root, 'cache/in/fake/bin/driver'), 'a/b'] })
})

test('a toolchain that the machine lacks is named', async () => {
  driver({ needs: ['node', 'no-such-toolchain'] })
  expect(await go()).toEqual({ missing: 'no-such-toolchain' })
})

test('an install that fails says what it said, and is tried again', async () => {
  driver({ install: [['node', '-e', 'console.error("no such package"); process.exit(1)']] })
  expect(await go()).toEqual({ failed: expect.stringContaining('no such package') })
  expect(await go()).toHaveProperty('failed')
})

test.each(listDrivers())('driver.json of %s names what it needs, and its program', (name) => {
  const { name: own, from, needs, install: steps, run } = readDriverSpec(name)
  expect([own, from]).toEqual([name, expect.stringMatching(/\w/)])
  expect(needs.length).toBeGreaterThan(0)
  expect([...steps, run].every((words) => words.length > 0)).toBe(true)
})

test('the drivers of the package', () => {
  expect(listDrivers()).toEqual([
    'aws-cli',
    'aws-sdk-go-v2',
    'aws-sdk-java-v2',
    'aws-sdk-js-v2',
    'aws-sdk-js-v3',
    'aws-sdk-rust',
    'boto3',
    'paws',
  ])
})
