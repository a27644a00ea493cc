import { forXml } from '@/lib/text'

/** An element and what is in it; a string is text, whatever it looks like. */
export type Element = { name: string; attributes: Record<string, string>; children: Child[] }
type Child = Element | string | null

/** An element; null among its children is left out. */
export const el = (name: string, ...children: Child[]): Element => ({ name, attributes: {}, children })

/** The same with attributes. */
export const elWith = (name: string, attributes: Record<string, string>, ...children: Child[]): Element => ({ name, attributes, children })

/** A whole document in UTF-8. */
export const document = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`

function written({ name, attributes, children }: Element, indent: string): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ')
  const inside = children.filter((child) => child !== null)
  if (inside.every((child) => typeof child === 'string')) return `${indent}<${start}>${inside.map(escaped).join('')}</${name}>`
  const lines = inside.map((child) => (typeof child === 'string' ? escaped(child) : written(child, `${indent}  `)))
  return `${indent}<${start}>\n${lines.join('\n')}\n${indent}</${name}>`
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => forXml(text).replace(/[&<>"]/g, (sign) => named[sign] ?? '')
