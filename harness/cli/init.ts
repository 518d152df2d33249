import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../base/errors.ts'
import { configFile } from './config.ts'

export const workflowFile = '.github/workflows/ec2spec.yml'

export type InitAnswers = {
  readonly endpoint: string
  /** The command that starts the target in CI. */
  readonly start: string
  readonly force: boolean
}

/** Writes a config and a CI file, and says what comes next. Throws UsageError where one of them is there already. */
export function* init({ endpoint, start, force }: InitAnswers): Generator<string> {
  const files = { [configFile]: config(endpoint), [workflowFile]: workflow(endpoint, start) }
  for (const path of Object.keys(files))
    if (existsSync(path) && !force) throw new UsageError(`${path} is there already; --force writes over it`)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    yield `wrote ${path}`
  }
  yield `next: npx ec2spec doctor --endpoint ${endpoint}, then npx ec2spec run`
}

const config = (endpoint: string): string =>
  `${JSON.stringify(
    {
      $schema: './node_modules/ec2spec/dist/harness/cli/config.schema.json',
      endpoint,
      report: ['html=ec2spec-report.html', 'junit=ec2spec.xml'],
    },
    undefined,
    2,
  )}\n`

const workflow = (endpoint: string, start: string): string => `name: ec2spec
on: [push, pull_request]
jobs:
  ec2spec:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      - run: ${start}
      - run: curl --silent --retry 30 --retry-delay 1 --retry-all-errors --output /dev/null ${endpoint}
      - run: npx --yes ec2spec run
      - uses: actions/upload-artifact@v5
        if: always()
        with:
          name: ec2spec
          path: |
            ec2spec-report.html
            ec2spec.xml
`
