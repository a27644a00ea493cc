import 'server-only'
import sanitize from 'sanitize-html'

/** What every text of ours may hold, whoever wrote it: words, lists, quotes and links. */
export const plainTags = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'blockquote', 'br', 'code']

type Allowed = {
  tags: string[]
  attributes?: Record<string, string[]>
  classes?: Record<string, string[]>
  rel: string
  renamed?: Record<string, string>
}

/** HTML without anything but these tags. What is not allowed is taken out, not escaped; links that lead away get `rel`. */
export const safeHtml = (html: string, { tags, attributes = {}, classes = {}, rel, renamed = {} }: Allowed): string =>
  sanitize(html, {
    allowedTags: tags,
    allowedAttributes: { a: ['href', 'rel'], ...attributes },
    allowedClasses: classes,
    allowedSchemes: ['https', 'http', 'mailto'],
    allowProtocolRelative: false,
    transformTags: {
      ...renamed,
      a: (tag, { href = '', class: named }) => ({
        tagName: tag,
        attribs: { href, ...(named && { class: named }), ...(!href.startsWith('/') && { rel }) },
      }),
    },
  }).trim()

/** Markdown as plain text, for a mail; links keep their addresses. */
export const toText = (markdown: string): string =>
  markdown
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '$1: $2')
    .replace(/(\*\*|__|\*|_)(?=\S)([^\n]*?\S)\1/g, '$2')
