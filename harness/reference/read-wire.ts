import type { Wire } from '../shape/encode.ts'
import { ApiError } from './api-error.ts'
import type { HttpRequest } from './http.ts'

const formType = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** No request of EC2 has as many parameters; more are not looked at. */
const mostParameters = 10_000

/** The keys and values of a request: its query string and, with POST, the form in its body. */
export function readWire({ method, path, query, headers, body }: HttpRequest): Wire {
  if (path !== '/')
    throw new ApiError('InvalidRequest', `Nothing is served at ${path}; requests go to /.`, 404)
  if (method !== 'POST' && method !== 'GET')
    throw new ApiError('InvalidRequest', `${method} is not supported.`, 405)
  const hasBody = method === 'POST' && body !== ''
  if (hasBody && !formType.test(headers['content-type'] ?? '')) {
    throw new ApiError('MalformedQueryString', 'The body is not application/x-www-form-urlencoded.')
  }
  return collect([...pairs(query), ...(hasBody ? pairs(body) : [])])
}

function collect(entries: readonly [string, string][]): Wire {
  const wire = Object.fromEntries(entries)
  if (Object.keys(wire).length === entries.length) return wire
  const seen = new Set<string>()
  const twice = entries.find(([key]) => seen.size === seen.add(key).size)
  throw new ApiError('InvalidQueryParameter', `The parameter ${twice?.[0]} is given more than once.`)
}

function pairs(form: string): [string, string][] {
  const parts = form.split('&', mostParameters + 1)
  if (parts.length > mostParameters)
    throw new ApiError('InvalidRequest', `The request has more than ${mostParameters} parameters.`)
  return parts.filter(Boolean).map((pair) => {
    const cut = pair.indexOf('=')
    return cut < 0 ? [unform(pair), ''] : [unform(pair.slice(0, cut)), unform(pair.slice(cut + 1))]
  })
}

/** `+` is a space in a form, %XX a byte of UTF-8. */
function unform(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new ApiError(
      'MalformedQueryString',
      'The query string has a percent sign that starts no UTF-8 character.',
    )
  }
}
