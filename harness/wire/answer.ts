import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { nearest } from '../base/near.ts'
import { BeyondBounds, type Element, parseXml } from '../shape/xml.ts'
import { bodyLimit } from './body-limit.ts'
import type { Exchange } from './exchange.ts'

/** What came back, as far as it can be understood. */
export type Answer =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ill-formed'
      readonly text: string
      readonly error: string
      /** It goes past what is read of any answer: whether it is well-formed cannot be told. */
      readonly isBeyond?: true
    }
  | {
      readonly kind: 'error'
      readonly root: Element
      readonly text: string
      readonly code: string
      readonly message: string
      /** Whether the code stands where the documents have it. */
      readonly isPlaced: boolean
    }
  | { readonly kind: 'success'; readonly root: Element; readonly text: string }

const known = new WeakMap<Exchange, Answer>()

/** Understands a response: an error where the status or the root says so, else a success. */
export function readAnswer(exchange: Exchange): Answer {
  const answer = known.get(exchange) ?? understand(exchange)
  known.set(exchange, answer)
  return answer
}

function understand({ response }: Exchange): Answer {
  if (!response) return { kind: 'none' }
  try {
    if (response.truncated) throw new BeyondBounds('more than 8 MiB, cut off')
    const text = decodeBody(
      unpack(response.body, response.headers['content-encoding']),
      response.headers['content-type'],
    )
    return classify(parseXml(text), text, response.status)
  } catch (error) {
    return {
      kind: 'ill-formed',
      text: new TextDecoder().decode(response.body),
      error: (error as Error).message,
      ...(error instanceof BeyondBounds && { isBeyond: true as const }),
    }
  }
}

function classify(root: Element, text: string, status: number): Answer {
  const isError =
    /^(Error)?(Response)?$/.test(root.name) || (status >= 400 && !root.name.endsWith('Response'))
  if (!isError) return { kind: 'success', root, text }
  const code = deep(root, 'code')
  return {
    kind: 'error',
    root,
    text,
    code: code?.text.trim() ?? '',
    message: deep(root, 'message')?.text ?? '',
    isPlaced:
      root.name === 'Response' &&
      root.children.some(({ name, children }) => name === 'Errors' && children[0]?.children.includes(code!)),
  }
}

/** Wherever a code or a message stands: the envelope is judged apart, so that a wrong one hides nothing. */
function deep(element: Element, name: string): Element | undefined {
  if (element.name.toLowerCase() === name && element.children.length === 0) return element
  for (const child of element.children) {
    const found = deep(child, name)
    if (found) return found
  }
  return undefined
}

const unpackers = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }

/** A target may compress what nobody asked it to: a request without Accept-Encoding takes any coding. */
function unpack(body: Uint8Array, coding = ''): Uint8Array {
  if (!Object.hasOwn(unpackers, coding)) return body
  try {
    return unpackers[coding as keyof typeof unpackers](body, { maxOutputLength: bodyLimit })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error
    throw new BeyondBounds('more than 8 MiB once it is unpacked')
  }
}

/** Text of a body by its byte order mark, its Content-Type or its XML declaration; UTF-8 where none speaks. */
function decodeBody(body: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 100))
  const written = /<\?xml[^>]*encoding=["']([\w-]+)/.exec(head)?.[1]
  // A declaration that reads in single bytes is none of an encoding with two.
  if (written && /^(utf|ucs)-?(16|32|2|4)/i.test(written))
    throw new Error(`the XML declaration says ${written}, and the bytes are not`)
  const declared = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? written
  const mark =
    body[0] === 0xff && body[1] === 0xfe
      ? 'utf-16le'
      : body[0] === 0xfe && body[1] === 0xff
        ? 'utf-16be'
        : undefined
  return new TextDecoder(mark ?? declared ?? 'utf-8', { fatal: true }).decode(body)
}

/** The first child of that name, or one that was meant to be. */
export function child(element: Element | undefined, name: string): Element | undefined {
  const exact = element?.children.find((one) => one.name === name)
  if (exact || !element) return exact
  const meant = nearest(
    name,
    element.children.map((one) => one.name),
  )
  return element.children.find((one) => one.name === meant)
}
