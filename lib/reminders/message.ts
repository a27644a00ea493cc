import 'server-only'
import type { PushMessage } from '@/drizzle/schema/push'
import { calendarPath } from '@/lib/calendar/paths'
import { env } from '@/lib/env'
import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { longDate, time, timeRange } from '@/lib/i18n/dates'
import { letter } from '@/lib/mail/letters'
import type { Letter } from '@/lib/mail/outbox'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { type Step, usual } from './campaign'
import { type Sending, wordsOf } from './words'

/** How a reminder reads on a phone's screen and as a mail, in one language, on the day `at`. */
export function messageOf(locale: Locale, sending: Sending, at: Date): { push: PushMessage; letter: Letter } {
  const { id, step, season, meeting } = sending
  const t = messages(locale).reminders
  const { title, body } = wordsOf(locale, sending, at)
  const { path, label } = opens(locale, sending)
  const details = detailsOf(locale, step, season, meeting)
  return {
    push: { title, body, path, tag: `reminder:${id}`, actions: actionsOf(locale, step, meeting) },
    letter: letter(locale, 'reminder', title, {
      title,
      lead: [body, ...details].join('\n\n'),
      button: { label: t.buttons[label], href: absolute(path) },
      small: fill(t.unsubscribe, { address: absolute(localePath(locale, '/me')) }),
    }),
  }
}

const absolute = (path: string): string => new URL(path, env().NEXTAUTH_URL).href

/** The page a reminder leads to. */
function opens(locale: Locale, { step, meeting: { slug }, article }: Sending) {
  const to = (label: 'agenda' | 'materials' | 'practical' | 'notes') => ({ label, path: localePath(locale, `/meetings/${slug}/${label}`) })
  if (usual[step].audience === 'unanswered') return { label: 'register' as const, path: localePath(locale, '/registration') }
  if (step === 'thanks' && article) return { label: 'minutes' as const, path: localePath(locale, `/articles/${article}`) }
  if (step === 'thanks') return to('notes')
  if (step === 'materials') return to('materials')
  return to(step === 'eve' ? 'practical' : 'agenda')
}

/** Android and desktops show two buttons, iOS none: whatever they do can be done on the page as well. */
function actionsOf(locale: Locale, step: Step, meeting: PublishedMeeting): PushMessage['actions'] {
  if (step !== 'week' && step !== 'eve' && step !== 'morning') return undefined
  const t = messages(locale).reminders.actions
  const calendar = { title: t.calendar, path: calendarPath.meeting(locale, meeting.slug) }
  const cannotCome = { title: t.cannotCome, path: localePath(locale, '/registration?cancel') }
  return step === 'week' ? [calendar, cannotCome] : [cannotCome]
}

/** What a mail has room for and a screen has not: where and when, the way there, what to prepare, what there is to read. */
function detailsOf(locale: Locale, step: Step, season: PublishedSeason, meeting: PublishedMeeting): string[] {
  const t = messages(locale).reminders.details
  if (step === 'materials') {
    const titles = [...meeting.materials, ...meeting.items.flatMap((item) => item.materials)].map(({ title }) => `· ${title}`)
    return titles.length > 0 ? [[t.materials, ...titles].join('\n')] : []
  }
  if (step !== 'week' && step !== 'eve' && step !== 'morning') return []
  const where = [meeting.venue, meeting.address].filter(Boolean).join(', ')
  const practical = [
    fill(t.time, { time: `${longDate(locale, meeting.startsAt)} ${timeRange(locale, meeting.startsAt, meeting.endsAt)}` }),
    meeting.doorsAt && fill(t.doors, { time: time(locale, meeting.doorsAt) }),
    where && fill(t.venue, { venue: where }),
    meeting.directions && fill(t.directions, { directions: meeting.directions }),
  ]
  return [practical.filter(Boolean).join('\n'), ...(season.preparation ? [fill(t.bring, { text: season.preparation })] : [])]
}
