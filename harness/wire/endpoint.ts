import { isIP } from 'node:net'

/** A URL that a run may be pointed at, or a message that says why not. */
export function checkEndpoint(text: string, live: boolean): { url: string } | { error: string } {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol))
    return { error: `--endpoint ${text} is no http or https URL, such as http://localhost:5000` }
  if (url.username || url.password)
    return { error: '--endpoint holds credentials; give them in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY' }
  if (!live && !isNear(url.hostname))
    return {
      error: `${url.hostname} is neither loopback nor private: a run would create tasks there. With --live only what describes and DryRun=true are sent`,
    }
  url.search = url.hash = ''
  return { url: url.href }
}

const privateRanges = [
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^0\.0\.0\.0$/,
]

/** Loopback and private addresses, and names that only resolve inside a host or a network of containers. */
export function isNear(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (isIP(host) === 4) return privateRanges.some((range) => range.test(host))
  if (isIP(host) === 6)
    return host === '::1' || host === '::' || /^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:/.test(host)
  return /^localhost$|\.localhost$|\.local$|\.internal$|\.test$/.test(host) || !host.includes('.')
}
