import { from, type Rows } from './row.ts'

/** What the client adds of its own accord. */
export const tokenRows = {
  'client.token.filled': {
    level: 'SHOULD',
    text: 'A ClientToken that the model marks as idempotency token is filled in where the caller gives none.',
    why: 'Without it a repeated request makes a second task.',
    source: from('smithy-behavior-traits')('idempotencyToken trait'),
  },
  'client.token.unique': {
    level: 'MUST',
    text: 'Two calls have two tokens.',
    why: 'With the same token the second call does nothing.',
    source: from('ec2-idempotency')('Idempotency'),
  },
  'client.token.form': {
    level: 'MUST',
    text: 'A token that the client fills in is ASCII, of at most 64 characters.',
    why: 'A longer one is refused.',
    source: from('ec2-idempotency')('Idempotency'),
  },
} satisfies Rows
