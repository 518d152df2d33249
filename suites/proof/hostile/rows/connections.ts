import type { Socket } from 'node:net'
import { fails, holds, type Row, untold } from '../model.ts'

const cut = {
  always: untold(/closes every connection without a whole answer/),
  once: fails(/DescribeImportImageTasks is broken: its plainest request gets no answer: /),
}
const late = {
  timeout: 500,
  always: untold(/does not answer: .* 500 ms/),
  once: untold(/\d cases? had no answer in time/),
}

/** What can become of a connection before an answer is whole. */
export const connections: readonly Row[] = [
  { name: 'resets in place of an answer', answer: (socket) => void socket.resetAndDestroy(), ...cut },
  { name: 'resets in the status line', answer: resetAfter(() => 'HTTP/1.1 2'), ...cut },
  { name: 'resets among the headers', answer: resetAfter(() => 'HTTP/1.1 200 OK\r\nContent-Ty'), ...cut },
  { name: 'resets in the body', answer: resetAfter((right) => right.subarray(0, -20)), ...cut },
  { name: 'resets after the answer', answer: resetAfter((right) => right, 5), always: holds, once: holds },
  { name: 'closes in place of an answer', answer: (socket) => void socket.end(), ...cut },
  { name: 'accepts and says nothing', answer: () => {}, ...late },
  { name: 'drips its headers', answer: (socket, { right }) => drip(socket, right), ...late },
  {
    name: 'drips its body',
    answer: (socket, { right }) => {
      const body = right.indexOf('\r\n\r\n') + 4
      socket.write(right.subarray(0, body))
      drip(socket, right.subarray(body))
    },
    ...late,
  },
  {
    name: 'never ends the body',
    answer: (socket, { body }) =>
      void socket.write(
        `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n`,
      ),
    ...late,
  },
  {
    name: 'turns slower and slower',
    answer: (socket, { right, before }) =>
      void setTimeout(() => socket.write(right), Math.min(4 ** before, 60_000)).unref(),
    ...late,
    always: late.once,
  },
]

function resetAfter(some: (right: Buffer) => Buffer | string, wait = 0): Row['answer'] {
  return (socket, { right }) =>
    void socket.write(some(right), () => setTimeout(() => socket.resetAndDestroy(), wait))
}

/** A byte at a time, each well within any bound between two of them. */
function drip(socket: Socket, bytes: Buffer): void {
  let sent = 0
  const timer = setInterval(() => {
    if (socket.destroyed || sent >= bytes.length) clearInterval(timer)
    else socket.write(bytes.subarray(sent, ++sent))
  }, 50)
}
