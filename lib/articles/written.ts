import 'server-only'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { messages } from '@/lib/i18n'
import { publishedContent } from '@/lib/meetings/read'
import { articleLines } from '@/lib/notes/article'
import { type Line, textOf } from '@/lib/notes/line'
import { toMarkdown } from '@/lib/notes/markdown'
import { unwritten } from './first-draft'
import type { ArticleText } from './input'
import { linesFrom } from './lines-from'
import { namedWithoutLeave } from './names'
import type { Article } from './read'

/** The body of an article as everybody is to read it, of what stands in its note. */
const bodyOf = (lines: Line[]): string => toMarkdown(lines, messages('da').notes, 2)

/** An article as it is written at this moment. `plain`: the words of its body, without what Markdown puts among them. */
export type Written = ArticleText & { plain: string }

/** The text as it stands; its body is that of the note, or of what the note will begin with. */
export async function writtenOf(db: Db, actor: Actor, { id, draft }: Article): Promise<Written> {
  const lines = (await articleLines(db, actor, id)) ?? linesFrom(draft.body)
  return { title: draft.title, lead: draft.lead, body: bodyOf(lines), plain: lines.map(textOf).join('\n') }
}

/** Whether what everybody reads is what is written; what was published as Markdown may say the same in another way. */
export const isAsPublished = (published: ArticleText, { title, lead, body }: Written): boolean =>
  published.title === title && published.lead === lead && (published.body === body || bodyOf(linesFrom(published.body)) === body)

/** What is still to be written, as it is said to people. */
export const missingIn = ({ title, lead, plain }: Written): string[] => [
  ...unwritten([title, lead, plain].join('\n')),
  ...(plain.trim() ? [] : [messages('da').articles.desk.body]),
]

/** Who is named in it, or in a note beside it, without having agreed: also where only half of a name is bold. */
export const namesIn = async (db: Db, { title, lead, body, plain }: Written, seasonId: string, beside = ''): Promise<string[]> =>
  namedWithoutLeave(db, [title, lead, body, plain, beside], await publishedContent(db, seasonId))
