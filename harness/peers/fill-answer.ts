/** A golden answer with a plain value for each placeholder: the first of its words, or a text that reads as any type. */
export const fillAnswer = (xml: string, version: string): string =>
  xml.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => {
    if (name === 'version') return version
    return name.includes('|') ? name.split('|')[0]! : '1'
  })
