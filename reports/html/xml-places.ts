/** An element of a text, and where its parts stand: good enough for what is not well-formed. */
export type Place = {
  readonly name: string
  /** Of its start tag, from `<` to behind `>`. */
  readonly from: number
  readonly open: number
  /** Where its end tag begins; the end of the text where it has none. */
  close: number
  /** Where its name stands in its start tag. */
  readonly nameAt: number
  readonly parent?: Place
  readonly children: Place[]
}

const tags = /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<(\/?)([A-Za-z_][\w:.-]*)([^<>]*?)(\/?)>/gs

/** The elements of a text, by a scan that minds no error; undefined where there is none. */
export function xmlPlaces(text: string): Place | undefined {
  let root: Place | undefined
  let here: Place | undefined
  for (const { 0: whole, 1: end, 2: name, 4: empty, index } of text.matchAll(tags)) {
    if (!name) continue
    if (end) {
      here = closed(here, name, index)
      continue
    }
    const open = index + whole.length
    const place: Place = {
      name: name.replace(/^.*:/, ''),
      from: index,
      open,
      close: empty ? open : text.length,
      nameAt: index + 1,
      ...(here && { parent: here }),
      children: [],
    }
    here?.children.push(place)
    root ??= place
    if (!empty) here = place
  }
  return root
}

function closed(here: Place | undefined, name: string, at: number): Place | undefined {
  const own = name.replace(/^.*:/, '')
  let one = here
  while (one && one.name !== own) one = one.parent
  if (!one) return here
  one.close = at
  return one.parent
}
