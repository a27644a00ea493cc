import 'server-only'
import { marked } from 'marked'
import sanitize from 'sanitize-html'

/** What an article may hold. Everything else that Markdown lets through is taken out, not escaped. */
const allowed: sanitize.IOptions = {
  allowedTags: [
    'h2',
    'h3',
    'h4',
    'p',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'a',
    'blockquote',
    'br',
    'hr',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    // The page has its one heading of the first order already.
    h1: 'h2',
    a: (tag, { href = '' }) => ({ tagName: tag, attribs: { href, ...(!href.startsWith('/') && { rel: 'noopener noreferrer' }) } }),
  },
}

/** Markdown as HTML that is safe to show to anybody, whoever wrote it. Links within the site are made whole with `origin`. */
export function toHtml(markdown: string, origin?: string): string {
  const html = sanitize(marked.parse(markdown, { async: false, gfm: true }), allowed).trim()
  return origin ? html.replaceAll('<a href="/', `<a href="${origin}/`) : html
}

/** The same as plain text, for a mail; links keep their addresses. */
export const toText = (markdown: string): string =>
  markdown
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '$1: $2')
    .replace(/(\*\*|__|\*|_)(?=\S)([^\n]*?\S)\1/g, '$2')
