import 'server-only'
import { Document, ExternalHyperlink, HeadingLevel, LevelFormat, Packer, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { marked, type Token, type Tokens } from 'marked'
import type { ArticleText } from './input'
import { unescaped } from './unescaped'

/** An article as a Word document. Links within the site are made whole with `origin`. */
export async function toDocx({ title, lead, body }: ArticleText, origin: string): Promise<Buffer> {
  const document = new Document({
    title,
    styles: { default: { document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120 } } } } },
    numbering: { config: [{ reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }] },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          new Paragraph({ children: [new TextRun({ text: lead, bold: true })] }),
          ...blocks(marked.lexer(body), origin),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const headings = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]

/** A run of text knows how it is written from what stands around it. */
type Manner = { bold?: boolean; italics?: boolean }

function blocks(tokens: Token[], origin: string): Paragraph[] {
  return tokens.flatMap((token): Paragraph[] => {
    const children = () => inline((token as Tokens.Generic).tokens ?? [], origin)
    switch (token.type) {
      case 'heading':
        return [new Paragraph({ heading: headings[token.depth - 1] ?? HeadingLevel.HEADING_4, children: children() })]
      case 'paragraph':
      case 'text':
        return [new Paragraph({ children: children() })]
      case 'blockquote':
        return [
          new Paragraph({ indent: { left: 500 }, children: [new TextRun({ text: (token as Tokens.Blockquote).text, italics: true })] }),
        ]
      case 'list':
        return listed(token as Tokens.List, 0, origin)
      case 'table':
        return [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].map(
          (row) => new Paragraph({ children: [new TextRun(row.map((cell) => cell.text).join(' · '))] }),
        )
      default:
        return []
    }
  })
}

const listed = (list: Tokens.List, level: number, origin: string): Paragraph[] =>
  list.items.flatMap((item) =>
    item.tokens.flatMap((token) =>
      token.type === 'list'
        ? listed(token as Tokens.List, level + 1, origin)
        : [
            new Paragraph({
              ...(list.ordered && level === 0 ? { numbering: { reference: 'numbers', level: 0 } } : { bullet: { level } }),
              children: inline((token as Tokens.Generic).tokens ?? [], origin),
            }),
          ],
    ),
  )

function inline(tokens: Token[], origin: string, manner: Manner = {}): ParagraphChild[] {
  return tokens.flatMap((token): ParagraphChild[] => {
    const within = (more: Manner = {}) => inline((token as Tokens.Generic).tokens ?? [], origin, { ...manner, ...more })
    if (token.type === 'strong') return within({ bold: true })
    if (token.type === 'em') return within({ italics: true })
    if (token.type === 'br') return [new TextRun({ text: '', break: 1 })]
    if (token.type === 'link') {
      const { href } = token as Tokens.Link
      const link = href.startsWith('/') ? origin + href : href
      return /^(https?|mailto):/.test(link) ? [new ExternalHyperlink({ link, children: within() })] : within()
    }
    return [new TextRun({ text: unescaped('text' in token ? String(token.text) : token.raw), ...manner })]
  })
}
