import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GoldenError } from '../base/errors.ts'
import type { Params, Wire } from '../shape/encode.ts'
import type { Source } from '../shape/schema.ts'
import { type Element, parseXml } from '../shape/xml.ts'
import { goldenFolder, readJson } from './files.ts'

/** `*.request.json`, as CONTRIBUTING.md describes it. */
export type PairRequest = {
  readonly source: Source
  readonly text?: string
  readonly params?: Params
  readonly wire: Readonly<Record<string, string | null>>
  readonly about?: string
  readonly control?: string
  readonly situation?: string
  readonly orSituations?: readonly string[]
  readonly after?: readonly string[]
  readonly method?: 'POST' | 'GET'
  readonly credentials?: 'allowed' | 'denied' | 'none' | 'unknown' | 'forged' | 'stale'
  readonly poll?: 'must' | 'may'
  readonly versions?: readonly string[]
  readonly present?: string
  readonly absent?: string
  readonly follow?: true
  readonly pause?: number
}

/**
 * A golden pair: `golden/documented/<Operation>/<name>[@version].request.json` and its `.response.xml`, or what follows
 * from the facts of its operation.
 */
export type Pair = {
  readonly id: string
  /** What it is written in, below `golden/`: that of its request, or of the facts that it follows from. */
  readonly file: string
  readonly operation: string
  /** The one version that the pair is for, where its file name says so. */
  readonly version?: string
  readonly request: PairRequest
  readonly answer: Element
  readonly wire: Wire
}

/** The pairs of one folder of `golden/`, in the order of their names; those in `documented/` go without it in their ids. */
export function loadPairs(folder: string, root = goldenFolder): Pair[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((file) => file.endsWith('.request.json'))
    .sort()
    .map((file) => loadPair(root, folder, file.replace('.request.json', '')))
}

function loadPair(root: string, folder: string, name: string): Pair {
  const request = readJson<PairRequest>(join(root, folder, `${name}.request.json`))
  const [stem = name, version] = name.split('@')
  return {
    id: `${folder.replace('documented/', '')}/${name}`,
    file: `${folder}/${name}.request.json`,
    operation: folder.startsWith('scenarios/')
      ? stem.replace(/^\d+-/, '')
      : folder.replace('documented/', ''),
    ...(version && { version }),
    request,
    answer: readAnswer(join(root, folder, `${name}.response.xml`)),
    wire: request.wire as Wire,
  }
}

function readAnswer(file: string): Element {
  try {
    return parseXml(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new GoldenError(`${file}: ${(error as Error).message}`)
  }
}
