import { parentPort, workerData } from 'node:worker_threads'
import type { Job, Trial } from '../../harness/verify/selftest/model.ts'
import { openBench } from '../../harness/verify/selftest/run-target.ts'
import { suite } from '../index.ts'
import { runJob } from './run-job.ts'

const trial = workerData as Trial
const bench = openBench(suite, trial.default ? 'default' : 0)
parentPort!.on('message', async (job: Job) => {
  parentPort!.postMessage(await runJob(job, bench, trial))
})
