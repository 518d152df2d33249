import type {
  Ask,
  HttpRequest,
  HttpResponse,
  Node,
  Pair,
  Params,
  Refusal,
  Row,
  Stage,
  Task,
  World,
} from './nouns.ts'

/** The places of the server where a defect may put its hand; a right server has none of them. */
export type Twist = {
  /** Only these operations, by name with spaces between; all when absent. */
  readonly at?: string
  /** Only requests of this version. */
  readonly in?: string
  readonly text?: (form: string, request: HttpRequest) => string
  readonly pairs?: (pairs: readonly Pair[], request: HttpRequest) => readonly Pair[]
  readonly ask?: (ask: Ask) => Ask
  readonly rows?: (rows: readonly Row[]) => readonly Row[]
  /** The refusal as it is answered; undefined lets the request pass. */
  readonly refuse?: (refusal: Refusal, ask: Ask) => Refusal | undefined
  /** An objection that no right server has. */
  readonly object?: (ask: Ask, world: World) => Refusal | undefined
  readonly make?: (task: Task, ask: Ask, world: World) => Task
  readonly stage?: (stage: Stage, task: Task, now: number) => Stage
  readonly filter?: (
    passes: boolean,
    name: string,
    values: readonly string[],
    held: readonly string[],
  ) => boolean
  readonly pick?: (tasks: readonly Task[], ask: Ask, world: World) => readonly Task[]
  readonly page?: (page: Page, tasks: readonly Task[], ask: Ask) => Page
  /** What is done when a task is to be cancelled. */
  readonly stop?: (id: string, world: World, ask: Ask) => void
  /** The name a client token goes by, and what two requests have to share to be the same. */
  readonly tokenName?: (name: string, ask: Ask) => string
  readonly print?: (params: Params) => string
  /** After a request was refused. */
  readonly afterwards?: (refusal: Refusal, ask: Ask, world: World) => void
  readonly tree?: (tree: Node, ask: Ask, world: World) => Node
  readonly problem?: (tree: Node, refusal: Refusal, ask: Ask) => Node
  readonly space?: (space: string, ask: Ask) => string | undefined
  readonly xml?: (xml: string, ask: Ask) => string
  readonly http?: (response: HttpResponse, ask: Ask) => HttpResponse
}

export type Page = { readonly tasks: readonly Task[]; readonly token?: string }

export type Level = 'MUST' | 'SHOULD'

export type Defect = {
  readonly id: string
  readonly sentence: string
  readonly level: Level
  readonly twist: Twist
}

/** The twist as far as it concerns this request. */
export function twistFor(twist: Twist, { action, version }: Pick<Ask, 'action' | 'version'>): Twist {
  const elsewhere = twist.at !== undefined && !twist.at.split(' ').includes(action)
  const otherwhen = twist.in !== undefined && twist.in !== version
  return elsewhere || otherwhen ? {} : twist
}
