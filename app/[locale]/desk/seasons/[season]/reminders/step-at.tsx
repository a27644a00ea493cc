import { fill, type Locale, type Messages } from '@/lib/i18n'
import { time, weekdayAndDate } from '@/lib/i18n/dates'
import type { StepAt } from '@/lib/reminders/read'

type Props = { at: StepAt; graceHours: number; locale: Locale; t: Messages }

const looks: Partial<Record<StepAt['state'], string>> = {
  now: 'text-now font-semibold',
  sent: 'text-good',
  missed: 'text-wrong',
  skipped: 'text-wrong',
  unpublished: 'text-waiting',
  late: 'text-wrong',
  paused: 'text-waiting',
  waits: 'text-waiting',
  night: 'text-waiting',
}

/** How a step stands for one meeting: when it is sent, how many it reaches, and how many it could not. */
export function StepAtLine({ at, graceHours, locale, t }: Props) {
  return (
    <>
      <span className="font-semibold">{t.desk.sides[at.side]}:</span>{' '}
      <span className={looks[at.state]}>{stateWords(at, graceHours, locale, t)}</span>{' '}
      <span className="text-muted">{countWords(at, t)}</span>
    </>
  )
}

function stateWords({ state, dueAt, settledAt }: StepAt, graceHours: number, locale: Locale, t: Messages): string {
  const words = t.reminders.state
  const due = dueAt ? when(locale, dueAt) : ''
  if (state === 'planned' || state === 'paused') {
    const key = state === 'planned' ? (dueAt ? 'planned' : 'unplanned') : dueAt ? 'paused' : 'pausedUnplanned'
    return fill(words[key], { at: due })
  }
  if (state === 'sent' || state === 'missed') return fill(words[state], { at: settledAt ? when(locale, settledAt) : '' })
  if (state === 'unpublished') return fill(dueAt ? words.unpublished : words.unplanned, { at: due })
  const until = dueAt ? when(locale, new Date(dueAt.getTime() + graceHours * 3_600_000)) : ''
  return fill(words[state], { due, until })
}

function countWords({ sent, missed, expected, state }: StepAt, t: Messages): string {
  const words = t.reminders.state
  if (state === 'missed') return ''
  if (sent) {
    const reached = fill(sent.people === 0 ? words.reachedNone : sent.people === 1 ? words.reachedOne : words.reached, sent)
    return missed > 0 ? `${reached} ${fill(missed === 1 ? words.missedOne : words.missedSome, { n: missed })}` : reached
  }
  if (expected === null || state === 'late') return ''
  return fill(expected === 0 ? words.expectedNone : expected === 1 ? words.expectedOne : words.expected, { n: expected })
}

const when = (locale: Locale, at: Date): string => `${weekdayAndDate(locale, at)} ${locale === 'da' ? 'kl.' : 'at'} ${time(locale, at)}`
