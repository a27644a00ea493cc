import { z } from 'zod'
import { needed, text } from '@/lib/text'
import { levels } from './levels'
import { rhythms } from './rounds'
import { longestPost, longestTitle, mostAttachments } from './sizes'

const id = z.uuid().toLowerCase()
/** A moment by the phone's clock. */
const at = z.iso.datetime({ offset: true }).transform((typed) => new Date(typed))

export const originKinds = ['item', 'note', 'promise', 'article'] as const
const origin = z.object({ kind: z.enum(originKinds), id })
export type Origin = z.output<typeof origin>

const body = needed(longestPost, 'postRequired')

const attachments = z
  .array(z.object({ fileId: id, description: text(300).default('') }))
  .max(mostAttachments, 'tooManyFiles')
  .optional()

/** A file for a post that is being written. */
export const uploadInput = z.object({ file: z.instanceof(File, { error: 'fileEmpty' }) })

/** A new thread. `id` is made on the phone and becomes the thread's, and its first post's. */
export const startInput = z.object({
  id,
  /** The topic's slug. */
  topic: z.string().max(40),
  title: needed(longestTitle, 'titleRequired'),
  body,
  origin: origin.nullish(),
  isProposal: z.boolean().default(false),
  attachments,
  at,
})

/** A post in a thread. `id` is made on the phone and becomes the post's. */
export const answerInput = z.object({
  id,
  threadId: id,
  body,
  /** The post it quotes, and the passage. */
  quote: z.object({ postId: id, text: text(1000) }).nullish(),
  attachments,
  at,
})

/** A text to be seen as it will stand. */
export const previewInput = z.object({ body })
/** Another text for one's own post. */
export const editInput = z.object({ postId: id, body })
export const deleteInput = z.object({ postId: id })
/** Thanks for a post, or takes that back. */
export const thankInput = z.object({ postId: id, thanks: z.boolean() })
/** Marks the post that answered the question, or (null) says that none did. */
export const solveInput = z.object({ threadId: id, postId: id.nullable() })
/** Supports a proposal, or no longer. */
export const supportInput = z.object({ threadId: id, supports: z.boolean() })
/** How much one wants to hear of a thread; null leaves that to its topic. */
export const followInput = z.object({ threadId: id, level: z.enum(levels).nullable() })
/** How much one wants to hear of a topic; null: as the network has it. */
export const followTopicInput = z.object({ topic: z.string().max(40), level: z.enum(levels).nullable() })
/** How far one has read. */
export const readInput = z.object({ threadId: id, number: z.int().positive() })

/** How often mail about the discussions comes. */
export const rhythmInput = z.object({ rhythm: z.enum(rhythms) })
/** A proposal becomes an item of a season's agenda. */
export const toAgendaInput = z.object({
  threadId: id,
  seasonId: id,
  durationMin: z.coerce.number('duration').int('duration').min(5, 'duration').max(240, 'duration'),
})

/** A thread goes into the draft of a season's minutes. */
export const toArticleInput = z.object({ threadId: id, seasonId: id })

const on = z.preprocess((sent) => sent === true || sent === 'true', z.boolean())
/** Puts a thread on top, or takes it down. */
export const pinInput = z.object({ threadId: id, on })
/** Closes a thread, or opens it again. */
export const lockInput = z.object({ threadId: id, on })
export const moveInput = z.object({ threadId: id, topic: z.string().max(40) })
/** Hides with a reason; shows again without one. */
export const hideInput = z.object({ threadId: id, reason: text(300) })
export const hidePostInput = z.object({ postId: id, reason: text(300) })
export const mergeInput = z.object({ threadId: id, intoId: id })
/** `id` becomes the new thread's. */
export const splitInput = z.object({
  id,
  threadId: id,
  fromNumber: z.coerce.number().int().min(2),
  title: needed(longestTitle, 'titleRequired'),
})
/** Tells the facilitators of a post. */
export const reportInput = z.object({ postId: id, reason: needed(500) })
export const settleReportInput = z.object({ reportId: id })

export type Start = z.output<typeof startInput>
export type Answer = z.output<typeof answerInput>
export type Attached = NonNullable<Answer['attachments']>
