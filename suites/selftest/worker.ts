import { parentPort } from 'node:worker_threads'
import type { Job } from '../../harness/selftest/model.ts'
import { openBench } from '../../harness/selftest/run-target.ts'
import { suite } from '../index.ts'
import { runJob } from './run-job.ts'

const bench = openBench(suite)
parentPort!.on('message', async (job: Job) => {
  parentPort!.postMessage(await runJob(job, bench))
})
