/** A message of HTTP as text, cut where its parts meet: start line and headers, the gap, the body. */
export type Message = { readonly head: string; readonly gap: string; readonly body: string }

export function parseMessage(text: string): Message {
  const [gap = ''] = /\r?\n\r?\n/.exec(text) ?? []
  const end = gap ? text.indexOf(gap) : 0
  return { head: text.slice(0, end), gap, body: text.slice(end + gap.length) }
}
