import * as Y from 'yjs'
import { kinds, type Line, lineName, linesName, marks, mostIndent, type Run } from './line'

export const linesIn = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(linesName)

/** A note as its lines. */
export const linesOf = (doc: Y.Doc): Line[] =>
  linesIn(doc)
    .toArray()
    .flatMap((element) => (element instanceof Y.XmlElement ? [lineOf(element)] : []))

export function lineOf(element: Y.XmlElement): Line {
  const of = (name: string): unknown => element.getAttribute(name)
  const mark = marks.find((one) => one === of('mark')) ?? null
  const text = (name: string) => (mark && typeof of(name) === 'string' ? String(of(name)) : null)
  return {
    kind: kinds.find((one) => one === of('kind')) ?? 'text',
    indent: Math.min(mostIndent, Number(of('indent')) || 0),
    done: of('done') === true,
    mark,
    id: text('id'),
    owner: text('owner'),
    due: text('due'),
    runs: element.toArray().flatMap((child) => (child instanceof Y.XmlText ? runsOf(child) : [])),
  }
}

const runsOf = (text: Y.XmlText): Run[] =>
  (text.toDelta() as { insert: unknown; attributes?: { bold?: unknown; link?: { href?: unknown } } }[]).map(({ insert, attributes }) => ({
    text: String(insert),
    ...(attributes?.bold ? { bold: true } : {}),
    ...(typeof attributes?.link?.href === 'string' && { href: attributes.link.href }),
  }))

/** A line as it is put into a document. */
export function elementOf(line: Line): Y.XmlElement {
  const element = new Y.XmlElement(lineName)
  const { runs, ...attributes } = line
  // Typed as text by Yjs, which takes whatever JSON can hold.
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value as string)
  const text = new Y.XmlText()
  text.applyDelta(
    runs.map(({ text: insert, bold, href }) => ({ insert, attributes: { ...(bold && { bold: {} }), ...(href && { link: { href } }) } })),
  )
  element.insert(0, [text])
  return element
}
