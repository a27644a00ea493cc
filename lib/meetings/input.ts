import { z } from 'zod'
import { needed, text } from '@/lib/text'
import { forms } from './published'

/** The longest that each text may be, in characters. */
export const longest = {
  theme: 200,
  intro: 5000,
  preparation: 3000,
  title: 200,
  speaker: 300,
  body: 8000,
  prepare: 3000,
  venue: 200,
  address: 300,
  directions: 4000,
  url: 2000,
}

const minutes = z.coerce.number('duration').int('duration').min(1, 'duration').max(480, 'duration')
const version = z.coerce.number().int().min(0)
const side = z.enum(['east', 'west'])

/** A calendar date that exists, as a date field sends it. */
export const dateInput = z
  .string()
  .min(1, 'required')
  .refine((typed) => /^\d{4}-\d\d-\d\d$/.test(typed) && isDate(typed), 'date')
const timeInput = z
  .string()
  .min(1, 'required')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
const orNone = <S extends z.ZodType>(schema: S) => z.union([z.literal(''), schema]).transform((typed) => (typed === '' ? null : typed))

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** What an edit was based on: the fields as the person had them before they wrote. */
const base = z.record(z.string(), scalar)

export const seasonRef = z.object({ seasonId: z.uuid() })
export const itemRef = z.object({ itemId: z.uuid() })
export const materialRef = z.object({ materialId: z.uuid() })

export const newSeason = z.object({
  theme: needed(longest.theme),
  westDate: dateInput,
  eastDate: dateInput,
  /** Which items of the last season come along: its standing ones, or all. */
  take: z.enum(['standing', 'all']).default('standing'),
})

export const seasonFields = z.object({
  theme: needed(longest.theme),
  intro: text(longest.intro),
  preparation: text(longest.preparation),
})
export const seasonEdit = seasonFields.extend({ seasonId: z.uuid(), version, base })

export const meetingFields = z.object({
  date: dateInput,
  doors: orNone(timeInput),
  start: timeInput,
  end: timeInput,
  venue: text(longest.venue),
  address: text(longest.address),
  directions: text(longest.directions),
  capacity: z.coerce.number('capacity').int('capacity').min(1, 'capacity').max(2000, 'capacity'),
  deadlineDate: orNone(dateInput),
  deadlineTime: orNone(timeInput),
})
export const meetingEdit = meetingFields.extend({ meetingId: z.uuid(), version, base })

/** Where an item is held: at both meetings, or at one of them. */
export const places = ['both', 'west', 'east'] as const

export const itemFields = z.object({
  form: z.enum(forms),
  title: needed(longest.title),
  speaker: text(longest.speaker),
  body: text(longest.body),
  prepare: text(longest.prepare),
  durationMin: minutes,
  where: z.enum(places),
  standing: z.boolean(),
})
export const newItem = itemFields.extend({ seasonId: z.uuid(), position: z.coerce.number().int().min(0).optional() })
export const itemEdit = itemFields.extend({ itemId: z.uuid(), version, base })

/** One meeting's departures from an item; null follows the shared agenda. */
export const localFields = z.object({
  hidden: z.boolean(),
  title: needed(longest.title).nullable(),
  speaker: text(longest.speaker).nullable(),
  body: text(longest.body).nullable(),
  prepare: text(longest.prepare).nullable(),
  durationMin: z.union([z.null(), minutes]),
})
export const localEdit = localFields.extend({ itemId: z.uuid(), side, version, base })

export const itemMove = z.object({ itemId: z.uuid(), position: z.coerce.number().int().min(0) })

const href = text(longest.url).pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.hostname, error: 'link' }))
const ofSeason = { seasonId: z.uuid(), itemId: z.uuid().nullable() }
export const newLink = z.object({ ...ofSeason, title: text(longest.title), url: href })
export const newFile = z.object({ ...ofSeason, title: text(longest.title), file: z.instanceof(File, { error: 'required' }) })
export const materialFields = z.object({ title: needed(longest.title), url: href.nullable() })
export const materialEdit = materialFields.extend({ materialId: z.uuid(), base })
export const materialMove = z.object({ materialId: z.uuid(), position: z.coerce.number().int().min(0) })

export type SeasonFields = z.output<typeof seasonFields>
export type ItemFields = z.output<typeof itemFields>
export type LocalFields = z.output<typeof localFields>

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
