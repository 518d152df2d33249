const host = /\b(?:https?:\/\/)?(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]):\d+/gi
const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi
const time = /\b\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?/g
const resource = /\b((?:import|export)(?:-[a-z]+)?|i|ami|vol|snap|sg|subnet|eni|r)-[0-9a-z]{6,}\b/g
/** A nonce is twelve hexadecimal digits; a number of five digits and more is a size, a port or a time. */
const nonce = /[0-9a-f]{12,}|(?=[a-f]*\d)\b[0-9a-f]{8,}\b|\d{5,}/gi
const place = /\[\d+\]/g

/** A text without what differs from run to run: ids, nonces, ports, times, and the places of items in lists. */
export const lasting = (text: string): string =>
  text
    .replace(host, '{host}')
    .replace(uuid, '{id}')
    .replace(time, '{time}')
    .replace(resource, '$1-{id}')
    .replace(nonce, '#')
    .replace(place, '[]')
