import { Argument, Command } from 'commander'
import type { ExamineFlags, SdkFlags, ServeFlags } from './cli-client.ts'
import { tellable, tellError } from './cli-errors.ts'
import type { CleanupFlags } from './cli-live.ts'
import type { ExportFlags, InitFlags, ModelDiffFlags } from './cli-lookup.ts'
import type { RecordFlags } from './cli-record.ts'
import type { BaselineFlags, SelfTestFlags } from './cli-reports.ts'
import type { DoctorFlags } from './cli-run.ts'
import type { RunFlags } from './cli-run-flags.ts'
import { completion, type Shell, shells } from './harness/cli/completion.ts'
import { configFile, configLines, settle } from './harness/cli/config.ts'
import { listable } from './harness/cli/listable.ts'
import {
  apiVersion,
  given,
  repeated,
  reportTarget,
  seconds,
  shard,
  wholeNumber,
} from './harness/cli/options.ts'
import type { Variants } from './harness/judge/suite.ts'
import { apiVersions } from './harness/shape/versions.ts'
import { formatNames, selfTestFormatNames } from './reports/format-names.ts'
import { version } from './version.ts'

// What a command does is loaded when it is called: help and errors come at once.
const running = () => import('./cli-run.ts')
const clients = () => import('./cli-client.ts')
const lookups = () => import('./cli-lookup.ts')
const reports = () => import('./cli-reports.ts')

const program = new Command('ec2spec')
  .description(
    'Conformance of EC2 VM Import endpoints and clients, sentence by sentence of the documentation.',
  )
  .version(version)
  .enablePositionalOptions() // what stands behind `sdk doctor` is the doctor's
  .exitOverride()
  .configureOutput({ writeErr: (text) => void process.stderr.write(tellable(text)) })
  .showSuggestionAfterError()
  .showHelpAfterError('(--help shows every option)')

program
  .command('run')
  .description('verify an endpoint; without --endpoint, the embedded reference endpoint')
  .option('--endpoint <url>', 'endpoint to verify, such as http://localhost:5000')
  .option(
    '--api-version <version>',
    `only this API version (${apiVersions.join(', ')}); repeatable`,
    apiVersion,
  )
  .option('--operation <name>', 'only this operation; repeatable', repeated)
  .option(
    '--model <file>',
    'the operations of this service model too (botocore service-2.json or Smithy JSON, ec2Query); --operation takes patterns then',
  )
  .option(
    '--golden <dir>',
    'a folder of your own pairs, scenarios, operations and recipes, over those of the package',
  )
  .option('--all', 'all of EC2, by the model that comes with the package; --operation takes patterns then')
  .option('--only <glob>', 'only cases whose id matches, * for any text; repeatable', repeated)
  .option(
    '--variants <n>',
    'generated variants for each operation and version; by default those that show what no other shows',
    (text: string): Variants => wholeNumber(0)(text),
    'default' as const,
  )
  .option('--seed <n>', 'seed of the variants', wholeNumber(0), 1)
  .option('--concurrency <n>', 'requests in flight at once', wholeNumber(1, 1024), 16)
  .option(
    '--report <format=path>',
    `write a report (${formatNames.join(', ')}); repeatable`,
    reportTarget(formatNames),
  )
  .option('--log <path>', 'write every exchange as JSON lines')
  .option('--baseline <path>', 'failures that are known and do not count')
  .option('--strict', 'a failed SHOULD counts against the verdict')
  .option(
    '--shard <i/n>',
    'only the ith of n parts of the cases; `judge` makes one report of the logs of all',
    shard,
  )
  .option('--timeout <ms>', 'bound for an answer, in milliseconds', wholeNumber(1), 10_000)
  .option('--poll-timeout <ms>', 'bound for a state to be reached, in milliseconds', wholeNumber(0), 10_000)
  .option('--live', 'allow a public endpoint: only what describes and DryRun=true are sent, one at a time')
  .option('--rate <n>', 'with --live: requests a second', wholeNumber(1, 1000), 5)
  .option(
    '--live-mutating <operation>',
    'with --live: this operation may make tasks, which are cancelled in the end; asks first; repeatable',
    repeated,
  )
  .option('--max-tasks <n>', 'with --live-mutating: so many tasks and no more', wholeNumber(1), 20)
  .option('--yes', 'with --live-mutating: do not ask')
  .option(
    '--given <name=id>',
    'an image or instance that the target has, to export: image=ami-…, instance=i-…; repeatable',
    given,
  )
  .option(
    '--manifests',
    'serve an import manifest and its parts (all zero) on loopback for every task: for targets on this machine that fetch ImportManifestUrl',
  )
  .option(
    '--resume <log>',
    'go on with the run that wrote this log and was stopped or killed: the same options, no finished case twice',
  )
  .option(
    '--budget <seconds>',
    'the best verdict for so much time: what covers most comes first, what is not over then is told',
    seconds,
  )
  .option('--fail-fast', 'stop at the first failure that counts')
  .option('--last-failed <report>', 'only the cases that failed in this JSON report')
  .option('--quiet', 'print the verdict alone')
  .option(
    '--print-config',
    `print what holds, and whether a flag, EC2SPEC_… or ${configFile} said so, and run nothing`,
  )
  .action(async (_: RunFlags, command: Command) => {
    const settled = settle(command, process.env)
    if (settled.flags.printConfig)
      for (const line of configLines(settled)) process.stdout.write(`${tellable(line)}\n`)
    else await (await running()).run(settled.flags as RunFlags)
  })

program
  .command('doctor')
  .description('what a run would find: is the target there, what does it have, what would be sent')
  .requiredOption('--endpoint <url>', 'endpoint to look at')
  .option('--api-version <version>', 'only this API version; repeatable', apiVersion)
  .option('--concurrency <n>', 'requests in flight at once', wholeNumber(1, 1024), 16)
  .option('--timeout <ms>', 'bound for an answer, in milliseconds', wholeNumber(1), 10_000)
  .option('--live', 'allow a public endpoint')
  .option('--given <name=id>', 'an image or instance that the target has; repeatable', given)
  .action(async (flags: DoctorFlags) => (await running()).doctor(flags))

program
  .command('cleanup')
  .description('end what a run has made and not ended, also after a crash: from its log')
  .argument('<log>', 'a log that `run --log` wrote')
  .option('--endpoint <url>', 'where it was made, if not where the log says')
  .option('--live', 'allow a public endpoint')
  .option('--rate <n>', 'with --live: requests a second', wholeNumber(1, 1000), 5)
  .action(async (log: string, flags: CleanupFlags) => (await import('./cli-live.ts')).cleanup(log, flags))

program
  .command('serve')
  .description('the reference endpoint as a server; prints one JSON line with its endpoint')
  .option('--port <n>', 'port on 127.0.0.1; 0 takes a free one', wholeNumber(0, 65535), 0)
  .option('--task-seconds <s>', 'how long a task takes to convert', seconds, 1)
  .option('--fault <id>', 'be wrong, or unusual and right, in this way (`list faults`); repeatable', repeated)
  .option('--all', 'all of EC2, by the model that comes with the package')
  .option('--model <file>', 'the operations of this service model too')
  .option('--operation <glob>', 'with --all or --model: only these, * for any text; repeatable', repeated)
  .option('--judge', 'judge the requests of clients; `list scenarios` has the access key ids')
  .option(
    '--secret <secret>',
    'with --judge: the secret key that clients sign with (else AWS_SECRET_ACCESS_KEY, else test)',
  )
  .option(
    '--report <format=path>',
    `with --judge: write a report when stopped (${formatNames.join(', ')}); repeatable`,
    reportTarget(formatNames),
  )
  .option('--strict', 'with --judge: a failed SHOULD counts against the verdict')
  .action(async (flags: ServeFlags) => {
    const { judgeUntilStopped, serveUntilStopped } = await clients()
    await (flags.judge ? judgeUntilStopped(flags) : serveUntilStopped(flags))
  })

const sdk = program
  .command('sdk')
  .enablePositionalOptions()
  .description('verify a client: what it sends, and what it makes of the answers')
  .argument('[command...]', 'after --: a driver, a program that speaks JSON lines')
  .option('--driver <name>', 'a driver of this package')
  .option('--install', 'install the driver first, with its pinned dependencies')
  .option('--operation <name>', 'only this operation; repeatable', repeated)
  .option('--all', 'every operation of EC2 by its model: all that can be sent, and all that can come back')
  .option('--model <file>', 'the same for this model of EC2 (botocore service-2.json or Smithy JSON)')
  .option('--only <glob>', 'only cases whose id matches, * for any text; repeatable', repeated)
  .option('--concurrency <n>', 'calls in flight at once', wholeNumber(1, 256), 16)
  .option(
    '--report <format=path>',
    `write a report (${formatNames.join(', ')}); repeatable`,
    reportTarget(formatNames),
  )
  .option('--strict', 'a failed SHOULD counts against the verdict')
  .option(
    '--timeout <ms>',
    'bound for one call, the retries of the client included, in milliseconds',
    wholeNumber(1),
    60_000,
  )
  .action(async (command: string[], flags: SdkFlags) => (await clients()).verifyClient(command, flags))

sdk
  .command('doctor')
  .description('judge a driver itself, and say what mends it')
  .argument('[command...]', 'after --: the driver')
  .option('--driver <name>', 'a driver of this package')
  .option('--install', 'install that driver first, with its pinned dependencies')
  .option('--timeout <ms>', 'bound for one call, in milliseconds', wholeNumber(1), 20_000)
  .action(async (command: string[], flags: ExamineFlags) => (await clients()).examine(command, flags))

program
  .command('judge')
  .description('judge exchange logs again; the logs of shards make one report')
  .argument('<log...>', 'logs that `run --log` wrote')
  .option(
    '--report <format=path>',
    `write a report (${formatNames.join(', ')}); repeatable`,
    reportTarget(formatNames),
  )
  .option('--baseline <path>', 'failures that are known and do not count')
  .option('--strict', 'a failed SHOULD counts against the verdict')
  .action(async (logs: string[], flags: RunFlags) => (await running()).judge(logs, flags))

program
  .command('baseline')
  .description('the failures that a target is known for')
  .command('update')
  .description(
    'put the failures of a JSON report on record and strike off what was fixed; the rest stays as it is',
  )
  .argument('<report>')
  .requiredOption('--baseline <path>', 'file to bring up to date, or to make')
  .option('--reason <text>', 'why the new failures are known')
  .option('--owner <who>', 'who is to see to them')
  .action(async (report: string, flags: BaselineFlags) => (await reports()).updateBaselineFile(report, flags))

program
  .command('diff')
  .description('two JSON reports: what got worse, what got better; exit 1 if anything got worse')
  .argument('<before>')
  .argument('<after>')
  .option('--report <format=path>', 'write the comparison (markdown)', reportTarget(['markdown']))
  .action(async (before: string, after: string, flags: RunFlags) =>
    (await reports()).diff(before, after, flags),
  )

program
  .command('report')
  .description('reports of runs')
  .command('compare')
  .description('JSON reports side by side, targets or runs as columns, what differs first')
  .argument('<report>')
  .argument('<report...>')
  .option(
    '--report <format=path>',
    'write the comparison (html, markdown); repeatable',
    reportTarget(['html', 'markdown']),
  )
  .action(async (first: string, others: string[], flags: RunFlags) =>
    (await reports()).compareSideBySide([first, ...others], flags),
  )

program
  .command('roadmap')
  .description('what to build and mend next, and what it takes')
  .argument('<report>', 'a JSON report')
  .option('--operation <name>', 'what it takes to build this operation')
  .action(async (report: string, flags: { operation?: string }) =>
    (await lookups()).tellRoadmap(report, flags),
  )

program
  .command('list')
  .description(`what the suite has: ${listable.join(', ')}`)
  .addArgument(new Argument('<what>').choices(listable))
  .action(async (what: (typeof listable)[number]) => (await lookups()).list(what))

program
  .command('golden')
  .description('folders of golden pairs, scenarios and operations')
  .command('lint')
  .description('hold a folder against its schemas and the operations that it speaks of; exit 1 for faults')
  .argument('<dir>')
  .option('--model <file>', 'the model of operations that golden does not have, in place of that of EC2')
  .action(async (dir: string, flags: { model?: string }) => (await lookups()).lintFolder(dir, flags))

program
  .command('record')
  .description('write golden pairs of what a target that is trusted answers, to hold another one against')
  .requiredOption('--endpoint <url>', 'endpoint to record')
  .requiredOption('--out <dir>', 'folder to write to; `run --golden` reads it')
  .option('--api-version <version>', 'only this API version; repeatable', apiVersion)
  .option('--operation <name>', 'only this operation; repeatable, patterns with --all and --model', repeated)
  .option('--all', 'all of EC2, by the model that comes with the package')
  .option('--model <file>', 'the operations of this service model too')
  .option('--only <glob>', 'only pairs whose id matches, * for any text; repeatable', repeated)
  .option('--timeout <ms>', 'bound for an answer, in milliseconds', wholeNumber(1), 10_000)
  .option('--poll-timeout <ms>', 'bound for a state to be reached, in milliseconds', wholeNumber(0), 10_000)
  .option('--given <name=id>', 'an image or instance that the target has; repeatable', given)
  .action(async (flags: RecordFlags) => (await import('./cli-record.ts')).recordPairs(flags))

const model = program
  .command('model')
  .description('service models: what a service has, as SDKs are made from it')

model
  .command('import')
  .description('write operations of a model as golden has them, a file each')
  .argument('<file>', 'botocore service-2.json or Smithy JSON, plain or gzip')
  .option('--operation <glob>', 'only these, * for any text; repeatable', repeated)
  .option('--out <dir>', 'folder to write to', 'golden')
  .action(async (file: string, flags: { operation?: string[]; out: string }) =>
    (await lookups()).importOperations(file, flags),
  )

model
  .command('diff')
  .description('what became of a model; exit 1 where it breaks servers or clients')
  .argument('<before>')
  .argument('<after>')
  .option('--operation <glob>', 'only these, * for any text; repeatable', repeated)
  .option('--report <format=path>', 'write it (markdown)', reportTarget(['markdown']))
  .action(async (before: string, after: string, flags: ModelDiffFlags) =>
    (await lookups()).diffModelFiles(before, after, flags),
  )

program
  .command('export')
  .description('golden pairs as protocol tests of Smithy, for the test runners of SDK generators')
  .addArgument(new Argument('<form>').choices(['smithy']))
  .option('--out <file>', 'file to write; - is standard output', '-')
  .option('--operation <glob>', 'only these, * for any text; repeatable', repeated)
  .option('--api-version <version>', 'API version of the model that has the operations', apiVersions.at(-1))
  .option('--namespace <name>', 'namespace of that model', 'com.amazonaws.ec2')
  .action(async (_form: string, flags: ExportFlags) => (await lookups()).exportSmithy(flags))

program
  .command('manifest')
  .description('import manifests: what ImportManifestUrl names')
  .command('lint')
  .description(
    'hold import manifests against their schema and its examples; exit 1 for faults, 0 for notes alone',
  )
  .argument('<file...>')
  .action(async (files: string[]) => (await lookups()).lintManifests(files))

program
  .command('selftest')
  .description('the proof: what the suite notices of faulty targets and clients, and whom it accuses wrongly')
  .option('--report <format=path>', 'write it (json, html); repeatable', reportTarget(selfTestFormatNames))
  .option('--default', 'with the cases of a default run, to see what that alone notices')
  .option(
    '--stranger',
    'only the endpoint that was written apart from this suite: its right variants and its defects',
  )
  .option('--models', 'only operations that a model has: faults and oddities of any of them')
  .option('--sample <n>', 'only one of so many of each kind', wholeNumber(1), 1)
  .action(async (flags: SelfTestFlags) => (await reports()).runSelfTest(flags))

program
  .command('coverage')
  .description('every documented member: how many cases send it, leave it out or break it, read it back')
  .option('--operation <name>', 'only this operation; repeatable', repeated)
  .action(async (flags: { operation?: string[] }) => (await lookups()).coverage(flags))

program
  .command('explain')
  .description('a clause or a case in words')
  .argument('<id>')
  .option('--seed <n>', 'seed of the variants', wholeNumber(0), 1)
  .action(async (id: string, flags: { seed: number }) => (await lookups()).explainInWords(id, flags))

program
  .command('show')
  .description('a case as golden pairs: what each step sends, and what it is held against')
  .argument('<case>')
  .option('--api-version <version>', 'at this API version; by default at the newest that has it')
  .option('--seed <n>', 'seed of the variants', wholeNumber(0), 1)
  .action(async (id: string, flags: { apiVersion?: string; seed: number }) =>
    (await lookups()).show({ id, version: flags.apiVersion, seed: flags.seed }),
  )

program
  .command('curl')
  .description('curl lines that send the requests of a case')
  .argument('<case>')
  .option('--endpoint <url>', 'endpoint to send to', 'http://localhost:5000')
  .option('--api-version <version>', 'API version', apiVersions.at(-1))
  .option('--seed <n>', 'seed of the variants', wholeNumber(0), 1)
  .action(async (id: string, flags: { endpoint: string; apiVersion: string; seed: number }) =>
    (await lookups()).curl(id, flags),
  )

program
  .command('init')
  .description(`write ${configFile} and a CI file`)
  .option('--endpoint <url>', 'the endpoint that a run is to verify', 'http://localhost:5000')
  .option('--start <command>', 'what starts it in CI', 'docker compose up --wait')
  .option('--yes', 'ask nothing')
  .option('--force', 'write over files that are there')
  .action(async (flags: InitFlags) => (await lookups()).initialise(flags))

program
  .command('completion')
  .description('what a shell reads to complete commands and options')
  .addArgument(new Argument('<shell>').choices(shells))
  .action((shell: Shell) => void process.stdout.write(completion(program, shell)))

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// Without this an exit code of 1 would say that a target does not conform.
process.on('uncaughtException', (error) => {
  tellError(error)
  process.exit(3)
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = tellError(error)
}
