import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Job, JobResult, SelfTest, Trial } from '../../harness/verify/selftest/model.ts'
import { summarise } from '../../harness/verify/selftest/summarise.ts'
import { jobs } from './run-job.ts'
import { scoredKinds } from './scored-kinds.ts'

/**
 * Tries the suite on faults, oddities, degenerate targets, faulty clients and the stranger's endpoint, on all cores.
 * Rejects with what a worker threw.
 */
export async function selfTest(
  version: string,
  trial: Trial,
  onResult: (done: number, of: number) => void,
): Promise<SelfTest> {
  const started = Date.now()
  const queue = [...jobs(trial)]
  const results: JobResult[] = []
  const all = queue.length
  const onOne = (result: JobResult) => {
    results.push(result)
    onResult(results.length, all)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(queue, trial, onOne)))
  return summarise(results, version, Date.now() - started, trial, [...scoredKinds()])
}

/** One worker that takes jobs until none is left. */
function work(queue: Job[], trial: Trial, onOne: (result: JobResult) => void): Promise<void> {
  const extension = import.meta.url.slice(-2)
  const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), { workerData: trial })
  return new Promise<void>((resolve, reject) => {
    const next = () => {
      const job = queue.shift()
      if (job) worker.postMessage(job)
      else resolve()
    }
    worker.on('error', reject)
    worker.on('message', (result: JobResult) => {
      onOne(result)
      next()
    })
    next()
  }).finally(() => worker.terminate())
}
