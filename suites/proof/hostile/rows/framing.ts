import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { fails, holds, type Outcome, type Row, untold } from '../model.ts'

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n'
const write =
  (make: (body: string) => string | Buffer): Row['answer'] =>
  (socket, { body }) =>
    void socket.write(make(body))

/** What is no answer in HTTP, for one operation and for all. */
const notHttp = (why: string): { always: Outcome; once: Outcome } => ({
  always: untold(new RegExp(`answers, but not in HTTP: .*${why}`)),
  once: fails(
    new RegExp(`DescribeImportImageTasks is broken: its plainest request gets no answer: .*${why}`),
  ),
})
const tooLong = {
  always: fails(/200 with more than 8 MiB/),
  once: fails(/well-formed: more than 8 MiB/),
}
const x = Buffer.alloc(2 ** 20, 'x')

/** HTTP that is none, or too much of it. */
export const framing: readonly Row[] = [
  {
    name: '10 GB of body',
    answer: (socket) => pour(socket, `${head}Content-Length: 10000000000\r\n\r\n<a>`, x),
    ...tooLong,
  },
  {
    name: 'a body without an end',
    answer: (socket) => pour(socket, `${head}Connection: close\r\n\r\n<a>`, x),
    ...tooLong,
  },
  {
    name: 'a Content-Length that is too long',
    answer: (socket, { body }) =>
      void socket.end(`${head}Content-Length: ${Buffer.byteLength(body) + 10}\r\n\r\n${body}`),
    always: untold(/closes every connection without a whole answer/),
    once: fails(/its plainest request gets no answer: /),
  },
  {
    name: 'a Content-Length that is too short',
    answer: write((body) => `${head}Content-Length: ${body.length - 10}\r\n\r\n${body}`),
    always: fails(/well-formed: .*unclosed tag/),
    once: fails(/well-formed: .*unclosed tag/),
  },
  {
    name: 'a Content-Length that is no number',
    answer: write((body) => `${head}Content-Length: many\r\n\r\n${body}`),
    ...notHttp('Content-Length'),
  },
  {
    name: 'two Content-Lengths',
    answer: write((body) => `${head}Content-Length: ${body.length}\r\nContent-Length: 3\r\n\r\n${body}`),
    ...notHttp('Content-Length'),
  },
  {
    name: 'chunks of a size that is no number',
    answer: write((body) => `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n${body}\r\n0\r\n\r\n`),
    ...notHttp('chunk size'),
  },
  {
    name: 'a chunk that is longer than it says',
    answer: write((body) => `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n${body}\r\n0\r\n\r\n`),
    ...notHttp('chunk data'),
  },
  {
    name: 'a chunk of more than there is',
    answer: write((body) => `${head}Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(17)}\r\n${body}`),
    ...notHttp('Chunk size overflow'),
  },
  {
    name: 'a gzip bomb',
    answer: write(() =>
      Buffer.concat([
        Buffer.from(`${head}Content-Encoding: gzip\r\nContent-Length: ${bomb().length}\r\n\r\n`),
        bomb(),
      ]),
    ),
    ...tooLong,
  },
  {
    name: 'gzip that is none',
    answer: write((body) => `${head}Content-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n${body}`),
    always: fails(/well-formed: incorrect header check/),
    once: fails(/well-formed: incorrect header check/),
  },
  {
    name: 'a flood of headers',
    answer: (socket) => pour(socket, head, Buffer.from('X-More: and more\r\n'.repeat(1000))),
    ...notHttp('more than 16 KiB of headers'),
  },
  {
    name: 'a header of a megabyte',
    answer: write(() => `${head}X-Long: ${x}\r\nContent-Length: 0\r\n\r\n`),
    ...notHttp('more than 16 KiB of headers'),
  },
  {
    name: 'a flood of 102 Processing',
    answer: (socket) => pour(socket, '', Buffer.from('HTTP/1.1 102 Processing\r\n\r\n'.repeat(100))),
    ...notHttp('more than 20 interim answers'),
  },
  {
    name: '102 Processing now and then',
    answer: (socket) => pour(socket, '', Buffer.from('HTTP/1.1 102 Processing\r\n\r\n'), 40),
    ...notHttp('interim answers'),
  },
  {
    name: 'a flood of 100 Continue',
    answer: (socket) => pour(socket, '', Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'.repeat(100))),
    ...notHttp('interim answer'),
  },
  {
    name: 'an upgrade that nobody asked for',
    answer: write(
      () => 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
    ),
    ...notHttp('interim answer'),
  },
  {
    name: 'HTTP/0.9',
    answer: (socket, { body }) => void socket.end(body),
    ...notHttp('Expected HTTP'),
  },
  {
    name: 'another protocol',
    answer: (socket) => void socket.end('SSH-2.0-OpenSSH_9.9\r\n'),
    ...notHttp('Expected HTTP'),
  },
  {
    name: 'a second answer after the first',
    answer: (socket, { right }) => void socket.write(Buffer.concat([right, right])),
    always: holds,
    once: holds,
  },
]

let made: Buffer | undefined
/** 64 MiB in 64 KiB. */
function bomb(): Buffer {
  made ??= gzipSync(Buffer.alloc(2 ** 26, '<a>'))
  return made
}

/** Writes for as long as somebody reads, with so many milliseconds between two pieces. */
function pour(socket: Socket, first: string, piece: Buffer, pause = 0): void {
  socket.write(first)
  const more = () => {
    if (socket.destroyed) return
    if (!socket.write(piece)) socket.once('drain', more)
    else if (pause) setTimeout(more, pause)
    else setImmediate(more)
  }
  more()
}
