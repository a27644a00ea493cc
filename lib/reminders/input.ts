import { z } from 'zod'
import { text } from '@/lib/text'
import { steps } from './campaign'

/** What a facilitator's own words may name; it is put in for each meeting. */
export const places = ['tema', 'side', 'dato', 'datoer', 'tid', 'sted', 'frist', 'om'] as const

const known = new Set<string>(places)
const onlyKnown = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].every(([, name = '']) => known.has(name))
const words = (most: number) => text(most).refine(onlyKnown, 'unknownPlace')

/** A number as it is typed. */
const whole = (least: number, most: number, problem: string) =>
  z
    .string()
    .trim()
    .regex(/^-?\d{1,4}$/, problem)
    .transform(Number)
    .refine((n) => n >= least && n <= most, problem)

const target = { seasonId: z.uuid(), step: z.enum(steps) }

/** A step as a facilitator sets it. `side` says which way the days count; empty words mean the usual ones. */
export const reminderInput = z
  .object({
    ...target,
    version: z.coerce.number().int().min(0),
    days: whole(0, 120, 'reminderDays'),
    direction: z.enum(['before', 'after']),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'),
    graceHours: whole(1, 240, 'graceHours'),
    titleDa: words(80),
    bodyDa: words(400),
    titleEn: words(80),
    bodyEn: words(400),
  })
  // A title without a text, or the other way round, would mix two voices.
  .superRefine((typed, context) => {
    for (const tongue of ['Da', 'En'] as const)
      for (const [one, other] of [
        ['title', 'body'],
        ['body', 'title'],
      ] as const)
        if (!typed[`${one}${tongue}`] && typed[`${other}${tongue}`])
          context.addIssue({ code: 'custom', path: [`${one}${tongue}`], message: 'required' })
  })

export const pauseInput = z.object({ ...target, paused: z.boolean() })

/** One meeting, or both. */
export const sendNowInput = z.object({ ...target, side: z.enum(['east', 'west', 'both']) })

export const testInput = z.object({ ...target, side: z.enum(['east', 'west']) })
