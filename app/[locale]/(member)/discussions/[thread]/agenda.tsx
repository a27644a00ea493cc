import { problemStrings } from '@/app/_ui/form-problems'
import type { ThreadHead } from '@/app/discussions'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import type { Locale, Messages } from '@/lib/i18n'
import { monthAndYear } from '@/lib/i18n/dates'
import { deskSeasons } from '@/lib/meetings/desk'
import { AgendaForm } from './agenda-form'

type Props = { locale: Locale; t: Messages; thread: ThreadHead }

/** For facilitators: the agendas that a proposal can be put on, the latest first. */
export async function Agenda({ locale, t, thread }: Props) {
  const person = await currentPerson()
  if (!person) return null
  const seasons = (await deskSeasons(await db(), person)).map(({ id, theme, meetings }) => ({
    id,
    name: `${meetings[0] ? monthAndYear(locale, meetings[0].startsAt) : ''}: ${theme}`,
  }))
  if (seasons.length === 0) return null
  return (
    <AgendaForm threadId={thread.id} seasons={seasons} t={t.discussions.thread} strings={problemStrings(t, 'noProposal', 'duration')} />
  )
}
