import { withoutCpr } from '@/lib/cpr'
import type { Line, Run } from './line'

/**
 * A note as Markdown, to begin an article's section with: its headings stand below the section's own, and what is ticked off
 * says so. What looks like a CPR number is left out, and nothing in the text is taken for Markdown.
 */
export function toMarkdown(lines: Line[], words: { done: string }): string {
  let text = ''
  let before: Line['kind'] | null = null
  for (const line of lines) {
    const said = inline(line.runs)
    if (!said.trim()) continue
    const list = isList(line)
    if (text) text += list && before !== null && kindOfList(before) === kindOfList(line.kind) ? '\n' : '\n\n'
    text += prefix(line) + said + (line.kind === 'check' && line.done ? ` (${words.done.toLowerCase()})` : '')
    before = line.kind
  }
  return text
}

const isList = ({ kind }: Line): boolean => kindOfList(kind) !== null

const kindOfList = (kind: Line['kind']): 'ol' | 'ul' | null =>
  kind === 'number' ? 'ol' : kind === 'bullet' || kind === 'check' ? 'ul' : null

function prefix({ kind, indent }: Line): string {
  if (kind === 'h2') return '### '
  if (kind === 'h3') return '#### '
  if (kind === 'number') return `${'   '.repeat(indent)}1. `
  return kind === 'bullet' || kind === 'check' ? `${'  '.repeat(indent)}- ` : ''
}

const inline = (runs: Run[]): string =>
  runs
    .map(({ text, bold, href }) => {
      // Marks must touch the words they are about.
      const [, start = '', core = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped(withoutCpr(text))) ?? []
      if (!core) return start + end
      const strong = bold ? `**${core}**` : core
      return (
        start + (href && /^(https?:|mailto:)/i.test(href) ? `[${strong}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : strong) + end
      )
    })
    .join('')
    .replace(/^(\s*\d*)([-+#.)])(?=\s)/, '$1\\$2')

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>~|]/g, '\\$&')
