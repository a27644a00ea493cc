import { marked, type Token, type Tokens } from 'marked'
import { type Line, type LineKind, mostIndent, plainLine, type Run } from '@/lib/notes/line'
import { leads } from '@/lib/notes/markdown'
import { unescaped } from './unescaped'

/**
 * Markdown as the lines of a note. Every word of it comes along; what a note has no way to write, as cursive and tables, comes
 * as plain text.
 */
export const linesFrom = (markdown: string): Line[] => blocks(marked.lexer(markdown))

function blocks(tokens: Token[]): Line[] {
  return tokens.flatMap((token): Line[] => {
    switch (token.type) {
      case 'space':
      case 'def':
        return []
      case 'heading':
        return linesOf(within(token), { kind: token.depth <= 2 ? 'h2' : 'h3' })
      case 'paragraph':
      case 'text':
        return linesOf('tokens' in token ? within(token) : [token])
      case 'blockquote':
        return blocks(within(token))
      case 'list':
        return listed(token as Tokens.List, 0)
      case 'table':
        return [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].flatMap(rowOf)
      case 'code':
        return (token as Tokens.Code).text.split('\n').map((text) => plainLine(text))
      default:
        return token.raw
          .trim()
          .split('\n')
          .map((text: string) => plainLine(text))
    }
  })
}

const within = (token: Token): Token[] => (token as Tokens.Generic).tokens ?? []

const listed = (list: Tokens.List, depth: number): Line[] =>
  list.items.flatMap(({ tokens, task, checked }) => {
    const kind: LineKind = task ? 'check' : list.ordered ? 'number' : 'bullet'
    const indent = Math.min(mostIndent, depth)
    return tokens.flatMap((token): Line[] => {
      if (token.type === 'list') return listed(token as Tokens.List, depth + 1)
      if (token.type === 'text' || token.type === 'paragraph') return linesOf(within(token), { kind, indent, done: checked === true })
      return token.type === 'checkbox' ? [] : blocks([token])
    })
  })

/** Its cells with something between them. */
const rowOf = (cells: Tokens.TableCell[]): Line[] =>
  linesOf(cells.flatMap(({ tokens }, i) => (i > 0 ? [{ type: 'text', raw: ' · ', text: ' · ' }, ...tokens] : tokens)))

/** What is written in one piece; a line more for each break in it. */
function linesOf(tokens: Token[], more: Partial<Line> = {}): Line[] {
  const lines: Run[][] = [[]]
  for (const part of inline(tokens)) {
    const line = lines.at(-1) ?? []
    const last = line.at(-1)
    if (part === null) lines.push([])
    else if (last && last.bold === part.bold && last.href === part.href) last.text += part.text
    else line.push(part)
  }
  return lines.map((runs) => ({ ...plainLine(''), ...more, runs }))
}

/** Null is where the line ends. */
function inline(tokens: Token[], manner: Omit<Run, 'text'> = {}): (Run | null)[] {
  return tokens.flatMap((token): (Run | null)[] => {
    const plain = (text: string): Run[] => [{ ...manner, text }]
    switch (token.type) {
      case 'checkbox':
        return []
      case 'br':
        return [null]
      case 'strong':
        return inline(within(token), { ...manner, bold: true })
      case 'em':
      case 'del':
        return inline(within(token), manner)
      case 'link':
      case 'image': {
        const { href } = token as Tokens.Link
        const inner = within(token).length > 0 ? within(token) : [{ type: 'text', raw: href, text: href }]
        return leads.test(href) ? inline(inner, { ...manner, href }) : [...inline(inner, manner), ...plain(` (${href})`)]
      }
      case 'html':
        return /^<br\b/i.test(token.raw) ? [null] : plain(token.raw)
      case 'codespan':
        return plain((token as Tokens.Codespan).text)
      default:
        return plain(unescaped('text' in token ? String(token.text) : token.raw).replace(/\s*\n\s*/g, ' '))
    }
  })
}
