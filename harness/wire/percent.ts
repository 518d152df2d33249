/** RFC 3986: `encodeURIComponent` leaves five characters that SigV4 and strict decoders want encoded. */
export function percent(text: string): string {
  if (/^[\w.~-]*$/.test(text)) return text
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
