import { hasCpr } from '@/lib/cpr'
import type { Line, Run } from './line'
import { withoutCprs } from './without-cpr'

/**
 * A note as Markdown. Its headings are of the order `top` and the next: as it stands, those of an article's section, below the
 * section's own. What is ticked off says so. What looks like a CPR number is left out, and nothing in the text is taken for
 * Markdown.
 */
export function toMarkdown(lines: Line[], words: { done: string }, top = 3): string {
  let text = ''
  let before: Line['kind'] | null = null
  for (const line of lines) {
    const said = inline(line.runs).trim()
    if (!said) continue
    const list = isList(line)
    if (text) text += list && before !== null && kindOfList(before) === kindOfList(line.kind) ? '\n' : '\n\n'
    text += prefix(line, top) + said + (line.kind === 'check' && line.done ? ` (${words.done.toLowerCase()})` : '')
    before = line.kind
  }
  return text
}

const isList = ({ kind }: Line): boolean => kindOfList(kind) !== null

const kindOfList = (kind: Line['kind']): 'ol' | 'ul' | null =>
  kind === 'number' ? 'ol' : kind === 'bullet' || kind === 'check' ? 'ul' : null

function prefix({ kind, indent }: Line, top: number): string {
  if (kind === 'h2') return `${'#'.repeat(top)} `
  if (kind === 'h3') return `${'#'.repeat(top + 1)} `
  if (kind === 'number') return `${'   '.repeat(indent)}1. `
  return kind === 'bullet' || kind === 'check' ? `${'  '.repeat(indent)}- ` : ''
}

const inline = (runs: Run[]): string =>
  withoutCprs(runs)
    .map(({ text, bold, href }) => {
      // Marks must touch the words they are about.
      const [, start = '', core = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped(text)) ?? []
      if (!core) return start + end
      const strong = bold ? `**${core}**` : core
      return (
        start + (href && leads.test(href) && !hasCpr(href) ? `[${strong}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : strong) + end
      )
    })
    .join('')
    // An exclamation mark would make the link after it a picture.
    .replace(/!(?=\[)/g, '\\!')
    .replace(/^(\s*\d*)([-+.)]|#{1,6})(?=\s)/, '$1\\$2')

/** Addresses that lead somewhere, here or elsewhere; any other could act. */
export const leads = /^(https?:|mailto:|\/(?![/\\]))/i

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
