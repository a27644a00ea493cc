import 'server-only'
import sanitize from 'sanitize-html'
import type { Line, LineKind, LineMark, Run } from './line'
import { withoutCprs } from './without-cpr'

const lists: Partial<Record<LineKind, string>> = { bullet: 'ul', check: 'ul', number: 'ol' }

const allowed: sanitize.IOptions = {
  allowedTags: ['h3', 'h4', 'p', 'ul', 'ol', 'li', 'strong', 'a', 'span'],
  allowedAttributes: {
    a: ['href', 'rel'],
    li: ['data-done', 'data-indent', 'data-mark', 'data-line'],
    p: ['data-mark', 'data-line'],
    h3: ['data-mark', 'data-line'],
    h4: ['data-mark', 'data-line'],
    span: ['class'],
  },
  allowedClasses: { span: ['sr-only', 'note-mark'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tag, { href = '' }) => ({ tagName: tag, attribs: { href, rel: 'noopener noreferrer nofollow' } }),
  },
}

export type HtmlWords = { done: string; undone: string; marks: Record<LineMark, string> }

/**
 * A note as HTML that is safe to show or mail to anybody, whoever wrote it. What looks like a CPR number is left out. A
 * marked line carries its id as `data-line`, and says what it is; `more` by that id says who sees to it, and by when.
 */
export function toHtml(lines: Line[], words: HtmlWords, more: ReadonlyMap<string, string> = new Map()): string {
  let html = ''
  let open = ''
  for (const line of lines) {
    const list = lists[line.kind] ?? ''
    if (list !== open) html += `${open && `</${open}>`}${list && `<${list}>`}`
    open = list
    html += oneLine(line, words, more)
  }
  return sanitize(html + (open && `</${open}>`), allowed)
}

function oneLine(line: Line, words: HtmlWords, more: ReadonlyMap<string, string>): string {
  const text = inline(line.runs) + (line.mark ? said(words.marks[line.mark], more.get(line.id ?? '')) : '')
  const marked = line.mark ? ` data-mark="${line.mark}" data-line="${escaped(line.id ?? '')}"` : ''
  const indent = line.indent > 0 ? ` data-indent="${line.indent}"` : ''
  if (line.kind === 'check')
    return `<li data-done="${line.done}"${indent}${marked}><span class="sr-only">${line.done ? words.done : words.undone}: </span>${text}</li>`
  if (lists[line.kind]) return `<li${indent}${marked}>${text}</li>`
  // The page has its own headings above these.
  if (line.kind === 'h2') return `<h3${marked}>${text}</h3>`
  if (line.kind === 'h3') return `<h4${marked}>${text}</h4>`
  return text ? `<p${marked}>${text}</p>` : ''
}

const said = (mark: string, more = ''): string => `<span class="note-mark"> ${escaped([mark, more].filter(Boolean).join(' · '))}</span>`

const inline = (runs: Run[]): string =>
  withoutCprs(runs)
    .filter(({ text }) => text !== '')
    .map(({ text, bold, href }) => {
      const plain = escaped(text)
      const strong = bold ? `<strong>${plain}</strong>` : plain
      return href ? `<a href="${escaped(href)}">${strong}</a>` : strong
    })
    .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
