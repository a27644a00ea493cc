import { z } from 'zod'
import { needed } from '@/lib/text'

/** An article's text; `body` is Markdown. */
export type ArticleText = ArticleHead & { body: string }
/** What of it is written in a form; the body is a note. */
export type ArticleHead = { title: string; lead: string }

const target = { seasonId: z.uuid(), version: z.coerce.number().int().min(1) }

export const seasonInput = z.object({ seasonId: z.uuid() })
/** `base` is how the text stood when the person began. */
export const articleInput = z.object({
  ...target,
  base: z.record(z.string(), z.string()),
  title: needed(160),
  lead: needed(1200),
})
export const publishInput = z.object(target)
/** A correction says what was put right. */
export const correctInput = z.object({ ...target, note: needed(300) })
export const subscribeInput = z.object({ email: z.string().trim().toLowerCase().pipe(z.email('email').max(254, 'email')) })
