import { z } from 'zod'
import { type NoticeKind, noticeKinds } from './kinds'

const box = z.preprocess((sent) => sent === 'on' || sent === true, z.boolean())
const clockTime = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')

const chosen = z.object({
  push: box,
  mail: box,
  ...(Object.fromEntries(noticeKinds.map((kind) => [kind, box])) as Record<NoticeKind, typeof box>),
})

/** How somebody wants to be told, as a form of boxes sends it; the times count only where there is to be quiet. */
export const noticeInput = z.preprocess(
  (sent) => ({ ...(sent as object), isQuiet: ['on', true].includes((sent as { isQuiet?: string | boolean })?.isQuiet ?? '') }),
  z.discriminatedUnion('isQuiet', [
    chosen.extend({ isQuiet: z.literal(true), from: clockTime, to: clockTime }).refine(({ from, to }) => from !== to, {
      error: 'sameTime',
      path: ['to'],
    }),
    chosen.extend({ isQuiet: z.literal(false) }),
  ]),
)

export type NoticeInput = z.output<typeof noticeInput>
