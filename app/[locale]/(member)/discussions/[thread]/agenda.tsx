import { problemStrings } from '@/app/_ui/form-problems'
import { seasonsOf } from '@/app/desk-seasons'
import type { ThreadHead } from '@/app/discussions'
import { currentPerson } from '@/lib/auth/session'
import type { Locale, Messages } from '@/lib/i18n'
import { AgendaForm } from './agenda-form'

type Props = { locale: Locale; t: Messages; thread: ThreadHead }

/** For facilitators: the agendas that a proposal can be put on, the latest first. */
export async function Agenda({ locale, t, thread }: Props) {
  const person = await currentPerson()
  if (!person) return null
  const seasons = await seasonsOf(person, locale)
  if (seasons.length === 0) return null
  return (
    <AgendaForm threadId={thread.id} seasons={seasons} t={t.discussions.thread} strings={problemStrings(t, 'noProposal', 'duration')} />
  )
}
