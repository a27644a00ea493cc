import { SaxesParser } from 'saxes'

export type Seen = { path: string; attributes: Record<string, string>; text: string }

/** Every element of a document in the order they begin, with the path to each; throws where it is not well-formed. */
export function elementsOf(xml: string): Seen[] {
  const seen: Seen[] = []
  const open: Seen[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((a) => [a.name, a.value]))
    const element = { path: `${open.at(-1)?.path ?? ''}/{${tag.uri}}${tag.local}`, attributes, text: '' }
    seen.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return seen.map((element) => ({ ...element, text: element.text.trim() }))
}
