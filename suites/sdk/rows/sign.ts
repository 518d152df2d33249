import { common, errors, type Rows, sign } from './row.ts'

/** How a request is signed, and what is kept. */
export const signRows = {
  'client.sign.signed': {
    level: 'MUST',
    text: 'A request is signed with the key that the client was given.',
    why: 'The service answers MissingAuthenticationToken.',
    source: common('Signature'),
  },
  'client.sign.signature': {
    level: 'MUST',
    text: 'The signature is that of the request as it was sent.',
    why: 'The service answers SignatureDoesNotMatch.',
    source: sign('Create a signed AWS API request'),
  },
  'client.sign.scope': {
    level: 'MUST',
    text: 'The credential scope names the day of the request, the region, ec2 and aws4_request.',
    why: 'A signature of another scope is worth nothing.',
    source: sign('Elements of an AWS API request signature'),
  },
  'client.sign.host': {
    level: 'MUST',
    text: 'The host header is signed.',
    why: 'The service refuses a signature that could be replayed elsewhere.',
    source: sign('Create a signed AWS API request'),
  },
  'client.sign.amz-headers': {
    level: 'MUST',
    text: 'Every header that begins with x-amz- is signed.',
    why: 'The service refuses a request with one that is not, and anyone on the way could change it.',
    source: sign('Create a signed AWS API request'),
  },
  'client.sign.time': {
    level: 'MUST',
    text: 'The request says when it was signed, within 15 minutes of the time.',
    why: 'The service answers RequestExpired.',
    source: errors('Common client error codes'),
  },
  'client.sign.session-token': {
    level: 'MUST',
    text: 'A session token is sent as X-Amz-Security-Token.',
    why: 'Temporary credentials are refused without it.',
    source: common('X-Amz-Security-Token'),
  },
  'client.sign.no-token': {
    level: 'SHOULD',
    text: 'Where there is no session token, no X-Amz-Security-Token is sent.',
    why: 'An empty token, or that of another call, is one that the service does not know.',
    source: common('X-Amz-Security-Token'),
  },
  'client.secret.url': {
    level: 'MUST',
    text: 'Neither the secret key nor a session token stands in the URL of a request that is signed in a header.',
    why: 'URLs are written into logs of proxies and servers.',
    source: sign('Create a signed AWS API request'),
  },
  'client.secret.sent': {
    level: 'MUST',
    text: 'The secret key is not sent at all.',
    why: 'It is what the signature is there to keep.',
    source: sign('Create a signed AWS API request'),
  },
} satisfies Rows
