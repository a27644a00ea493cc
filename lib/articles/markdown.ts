import 'server-only'
import { marked } from 'marked'
import { plainTags, safeHtml } from '@/lib/markdown'

export { toText } from '@/lib/markdown'

const allowed = {
  tags: [...plainTags, 'h2', 'h3', 'h4', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  rel: 'noopener noreferrer',
  // The page has its one heading of the first order already.
  renamed: { h1: 'h2' },
}

/** Markdown as HTML that is safe to show to anybody, whoever wrote it. Links within the site are made whole with `origin`. */
export function toHtml(markdown: string, origin?: string): string {
  const html = safeHtml(marked.parse(markdown, { async: false, gfm: true }), allowed)
  return origin ? html.replaceAll('<a href="/', `<a href="${origin}/`) : html
}
