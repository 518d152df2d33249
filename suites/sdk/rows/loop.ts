import { from, type Row, type Rows, request, response } from './row.ts'

/** What is not the same for every operation: waiters, paginators, and each operation as a whole. */
export const loopRows = {
  'client.waiter.failure': {
    level: 'MUST',
    text: 'A waiter ends with an error when a task can no longer reach the state.',
    why: 'It would wait for ten minutes, or say that the task has ended well.',
    source: from('ec2-waiters')('waiters-2.json'),
  },
  'client.waiter.attempts': {
    level: 'SHOULD',
    text: 'A waiter that never sees the state gives up after 40 looks.',
    why: 'A task that hangs would hold the program for ever; one look less is a task given up too soon.',
    source: from('ec2-waiters')('waiters-2.json, maxAttempts'),
  },
  'client.waiter.pause': {
    level: 'SHOULD',
    text: 'Between two looks a waiter pauses as long as its caller has set.',
    why: 'Looks without a pause use up the limit of requests in seconds.',
    source: from('ec2-waiters')('waiters-2.json, delay'),
  },
  'client.paginator.token': {
    level: 'SHOULD',
    text: 'The token of a page goes back as it came, whatever characters it has.',
    why: 'A token is opaque: another text asks for another page, or for none.',
    source: from('ec2-waiters')('paginators-1.json'),
  },
} satisfies Rows

export const waiterRow = (name: string): Row => ({
  level: 'MUST',
  text: `The waiter ${name} asks until every task has reached the state, and no longer.`,
  why: 'A program goes on with a disk that is not there yet.',
  source: from('ec2-waiters')('waiters-2.json'),
})

export const paginatorRow = (operation: string): Row => ({
  level: 'MUST',
  text: `The paginator of ${operation} hands on every page, an empty one among them, and the token as it came.`,
  why: 'Tasks beyond the first page do not exist for the caller otherwise.',
  source: from('ec2-waiters')('paginators-1.json'),
})

/** Of every operation. An id is `client.`, the name of the operation, a dot and the key. */
export const clientOperationRows = {
  parameters: {
    level: 'MUST',
    text: 'The parameters of every golden call of {operation} are exactly those of its golden request.',
    why: 'The service does what the parameters say, not what the caller meant.',
    source: request,
  },
  answer: {
    level: 'MUST',
    text: 'Every golden answer of {operation} is read back as what it says.',
    why: 'The caller sees only what the client hands on.',
    source: response,
  },
} satisfies Rows
