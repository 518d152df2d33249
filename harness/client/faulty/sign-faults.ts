import type { ClientFault } from './client-fault.ts'

const only = ['ImportVolume/minimal', 'sdk/request.session-token/*']
const hour = 3_600_000

/** Ways to sign wrongly, or to give away what signs. */
export const signFaults: readonly ClientFault[] = [
  {
    id: 'unsigned',
    text: 'requests are not signed',
    clause: 'client.sign.signed',
    only,
    habits: { signed: ({ headers: { authorization: _, ...headers }, ...rest }) => ({ ...rest, headers }) },
  },
  {
    id: 'empty-session-token',
    text: 'an empty session token is sent where there is none',
    clause: 'client.sign.no-token',
    only: ['ImportVolume/*'],
    habits: {
      signed: ({ headers, ...rest }) => ({ ...rest, headers: { 'x-amz-security-token': '', ...headers } }),
    },
  },
  {
    id: 'wrong-secret',
    text: 'requests are signed with another secret',
    clause: 'client.sign.signature',
    only,
    habits: { signer: (right) => ({ ...right, secret: 'another' }) },
  },
  {
    id: 'changed-after-signing',
    text: 'a parameter is added after the request was signed',
    clause: 'client.sign.signature',
    only,
    habits: {
      signed: (right) => ({
        ...right,
        body: `${right.body}&DryRun=false`,
        headers: { ...right.headers, 'content-length': String(Number(right.headers['content-length']) + 13) },
      }),
    },
  },
  {
    id: 'other-region',
    text: 'the credential scope names another region',
    clause: 'client.sign.scope',
    only,
    habits: { signer: (right) => ({ ...right, region: 'us-east-1' }) },
  },
  {
    id: 'known-regions-only',
    text: 'a region that the client does not know is taken for us-east-1',
    clause: 'client.sign.scope',
    only: ['sdk/request.regions/*'],
    habits: {
      signer: (right) => ({
        ...right,
        region: /^(us|eu|ap)-/.test(right.region) ? right.region : 'us-east-1',
      }),
    },
  },
  {
    id: 'other-service',
    text: 'the credential scope names another service',
    clause: 'client.sign.scope',
    only,
    habits: { signer: (right) => ({ ...right, service: 'execute-api' }) },
  },
  {
    id: 'unsigned-host',
    text: 'the host header is not signed',
    clause: 'client.sign.host',
    only,
    habits: { signer: (right) => ({ ...right, unsigned: ['host'] }) },
  },
  {
    id: 'old-date',
    text: 'requests say that they were signed an hour ago',
    clause: 'client.sign.time',
    only,
    habits: { signer: (right) => ({ ...right, date: new Date(right.date.getTime() - hour) }) },
  },
  {
    id: 'no-session-token',
    text: 'the session token is not sent',
    clause: 'client.sign.session-token',
    only,
    habits: { signer: ({ token: _, ...rest }) => rest },
  },
  {
    id: 'secret-in-url',
    text: 'the secret key stands in the URL',
    clause: 'client.secret.url',
    only,
    habits: {
      request: (right, { call }) => ({
        ...right,
        path: `/?AWSSecretKey=${encodeURIComponent(call.credentials.secretAccessKey)}`,
      }),
    },
  },
  {
    id: 'token-in-url',
    text: 'the session token stands in the URL',
    clause: 'client.secret.url',
    only,
    habits: {
      request: (right, { call }) => ({
        ...right,
        path: call.credentials.sessionToken
          ? `/?SecurityToken=${encodeURIComponent(call.credentials.sessionToken)}`
          : '/',
      }),
    },
  },
  {
    id: 'secret-in-header',
    text: 'the secret key stands in a header',
    clause: 'client.secret.sent',
    only,
    habits: {
      request: (right, { call }) => ({
        ...right,
        headers: { ...right.headers, 'x-debug': call.credentials.secretAccessKey },
      }),
    },
  },
  {
    id: 'unsigned-amz-header',
    text: 'a header of the SDK itself is added after the request was signed',
    clause: 'client.sign.amz-headers',
    only,
    habits: {
      signed: (right) => ({ ...right, headers: { ...right.headers, 'x-amz-user-agent': 'example/1.0.0' } }),
    },
  },
]
