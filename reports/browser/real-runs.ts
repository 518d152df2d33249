import { createEndpoint } from '../../harness/reference/endpoint.ts'
import { findFault } from '../../harness/reference/faults/index.ts'
import type { HttpResponse } from '../../harness/reference/http.ts'
import type { Report } from '../../harness/report/model.ts'
import { type Handler, inProcess } from '../../harness/verify/selftest/in-process.ts'
import { runSuite } from '../../index.ts'
import { hostile } from '../fixtures/hostile.ts'

const endpoint = 'http://localhost/'

/** A run of a part of the suite, its states and cancels among it, against a function that stands for a target. */
const run = (handle: Handler): Promise<Report> =>
  runSuite({
    endpoint,
    operations: ['ImportImage', 'CancelImportTask', 'DescribeImportImageTasks'],
    transport: inProcess(handle),
    pollTimeout: 1000,
    variants: 0,
  })

const faulty = (...ids: readonly string[]): Handler =>
  createEndpoint({ taskLooks: 8, faults: ids.map(findFault) }).handle

/** Answers that hold what no page should take at its word: in place of texts, as markup, a megabyte of it, as headers. */
function hostileTarget(): Handler {
  const { handle } = createEndpoint({ taskLooks: 8 })
  let n = 0
  return (request) => {
    const answer = handle(request)
    if (!request.body.includes('Action=') || request.body.includes('DryRun')) return answer
    return spoilt(answer, n++ % 5)
  }
}

function spoilt(answer: HttpResponse, way: number): HttpResponse {
  const text = answer.body.toString()
  const escaped = hostile.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`)
  const filled = (by: string) =>
    text.replace(/>[^<]+<\/(message|description|statusMessage|Message)/gi, `>${by}</$1`)
  if (way === 1) return { ...answer, body: filled(escaped) }
  if (way === 2) return { ...answer, body: text.replace(/<\/\w+>\s*$/, `<b onclick="x">${hostile}</b>$&`) }
  if (way === 3) return { ...answer, body: `<html>${hostile.repeat(15_000)}` }
  if (way === 4) return { ...answer, headers: { ...answer.headers, 'content-type': 'text/html"><script>' } }
  return answer
}

/** A run, and how its report is looked at: axe takes seconds for each way. */
export type RealRun = { readonly run: () => Promise<Report>; readonly narrow?: true; readonly dark?: true }

const faults = [
  'names.import-task-id',
  'types.time-epoch',
  'echo.description-cut',
  'states.cancelled-import-gone',
  'codes.with-prefix',
]

/** Reports of real runs, by what they are of. */
export const realRuns: readonly (readonly [name: string, run: RealRun])[] = [
  ['a conforming target', { run: () => run(faulty()), dark: true }],
  ['a target with five faults', { run: () => run(faulty(...faults)) }],
  ['a hostile target', { run: () => run(hostileTarget()), narrow: true, dark: true }],
]
