import * as Y from 'yjs'
import { kinds, lineName, linesName, marks, mostIndent } from './line'

const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

const attributes: Record<string, (value: unknown) => boolean> = {
  kind: (value) => kinds.some((kind) => kind === value),
  indent: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostIndent,
  done: (value) => typeof value === 'boolean',
  mark: (value) => marks.some((mark) => mark === value),
  id: isId,
  owner: isId,
  due: isDay,
}

/** Whether a document holds nothing but a note's lines. Anything else would break the editors of all who have it open. */
export const wellFormed = (doc: Y.Doc): boolean =>
  [...doc.share.keys()].every((name) => name === linesName) && doc.getXmlFragment(linesName).toArray().every(isLine)

const isLine = (element: unknown): boolean =>
  element instanceof Y.XmlElement &&
  element.nodeName === lineName &&
  Object.entries(element.getAttributes()).every(([name, value]) => Object.hasOwn(attributes, name) && attributes[name]?.(value)) &&
  element.toArray().every((child) => child instanceof Y.XmlText && child.toDelta().every(isRun))

function isRun({ insert, attributes: marked = {} }: { insert: unknown; attributes?: Record<string, unknown> }): boolean {
  const { bold: _, link, ...rest } = marked
  const href = (link as { href?: unknown } | undefined)?.href
  return typeof insert === 'string' && Object.keys(rest).length === 0 && (link === undefined || link === null || typeof href === 'string')
}
