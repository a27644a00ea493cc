import 'server-only'
import { Marked, type TokenizerExtension, type Tokens } from 'marked'
import { plainTags, safeHtml } from '@/lib/markdown'

const allowed = {
  tags: [...plainTags, 'pre', 'span'],
  attributes: { ol: ['start'] },
  classes: { span: ['mention'] },
  rel: 'noopener noreferrer nofollow ugc',
}

/** What people do not mean when they type it in a post, or their mail program does: it stays as it was typed. */
const asTyped = { heading: none, lheading: none, hr: none, html: none, tag: none, table: none, code: none, def: none, del: none }

/**
 * A post as HTML that is safe to show to anybody: paragraphs, bold, italics, lists, quotes, links, code, and `names`
 * where one stands after an @. Line breaks are kept. Everything else, HTML too, stands as it was typed.
 */
export function postHtml(body: string, names: string[] = []): string {
  const marked = new Marked({ gfm: true, breaks: true, async: false })
  marked.use({ tokenizer: asTyped, renderer: { image: asLink, listitem: withoutBoxes } })
  marked.use({ extensions: [{ ...mentioning(names), renderer: ({ raw }) => `<span class="mention">${escaped(raw)}</span>` }] })
  return safeHtml(parsed(marked, shallow(body)), allowed)
}

/** As it was typed where it is nested so deeply that it cannot be read. */
function parsed(marked: Marked, markdown: string): string {
  try {
    return marked.parse(markdown) as string
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return `<p>${escaped(markdown).replaceAll('\n', '<br>')}</p>`
  }
}

function none(): undefined {
  return undefined
}

/** Finds `@` with a name that is known, the longest one that stands there. */
function mentioning(names: string[]): TokenizerExtension {
  const known = [...names].sort((a, b) => b.length - a.length)
  return {
    name: 'mention',
    level: 'inline',
    start: (source) => (known.length > 0 ? source.match(/(?<![\p{L}\p{N}])@/u)?.index : undefined),
    tokenizer(source, before) {
      if (source[0] !== '@' || this.lexer.state.inLink || /[\p{L}\p{N}]$/u.test(before.at(-1)?.raw ?? '')) return undefined
      const found = known.find((name) => name && isThere(source, name))
      return found ? { type: 'mention', raw: source.slice(0, found.length + 1) } : undefined
    },
  }
}

const isThere = (source: string, name: string): boolean =>
  source.slice(1, name.length + 1).toLowerCase() === name.toLowerCase() && !/^[\p{L}\p{N}]/u.test(source.slice(name.length + 1))

/** A picture elsewhere would tell its owner who reads here: it becomes a link. */
const asLink = ({ href, text }: Tokens.Image): string => `<a href="${escaped(href)}">${escaped(text || href)}</a>`

function withoutBoxes(this: { parser: { parse: (tokens: Tokens.ListItem['tokens']) => string } }, item: Tokens.ListItem): string {
  return `<li>${this.parser.parse(item.tokens)}</li>\n`
}

/** Quotes and lists in one another beyond what anybody reads stand as typed: to parse thousands would take long. */
const shallow = (markdown: string): string =>
  markdown.replace(/^(?=(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t>]|$))){9})([ \t]*\d*)/gm, '$1\\')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
