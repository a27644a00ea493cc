'use client'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import type { Locale, Messages } from '@/lib/i18n'
import { localePath } from '@/lib/i18n/locales'
import { currentRound, type MyPlace, type MyRound } from '@/lib/seatings/my-groups'
import { Join } from './join'
import { Now } from './now'
import { Rounds } from './rounds'
import { useClock } from './use-clock'
import { useKept } from './use-kept'

export type GroupWords = Omit<Messages['groups'], 'wall' | 'paper' | 'will' | 'push'>

type Props = {
  locale: Locale
  place: MyPlace
  person: string
  meetingId: string
  slug: string
  /** They may write in their group's note. */
  writes: boolean
  t: GroupWords
  strings: ProblemStrings
  /** When the page was made, in milliseconds since 1970; what it shows until the phone's own clock is known. */
  madeAt: number
}

/** One's own group: from the page, or from a push that came since and was all that got through. */
export function MyGroup({ locale, place, person, meetingId, slug, writes, t, strings, madeAt }: Props) {
  const { groups, fromPush } = useKept(person, slug, place.groups)
  const now = useClock(madeAt)
  if (!groups || (groups.rounds.length === 0 && place.seat))
    return <Quiet title={t.title}>{place.seat || groups ? t.notYet : t.notSeated}</Quiet>
  if (groups.rounds.length === 0) return <Quiet title={t.title}>{t.notSeated}</Quiet>
  const at = currentRound(groups.rounds, now)
  const round = groups.rounds[at]
  const noteOf = ({ id, group }: MyRound) =>
    writes && group ? localePath(locale, `/meetings/${slug}/notes/group/${id}/${group}`) : undefined
  const lacks = groups.rounds.slice(at).every((one) => one.group === null)
  return (
    <>
      {lacks || !round ? (
        <Join meetingId={meetingId} seat={place.seat} t={t} strings={strings} />
      ) : (
        <Now {...{ round, now, locale, t }} note={noteOf(round)} />
      )}
      {fromPush && <p className="mt-4 border-waiting border-l-4 pl-3 text-waiting">{t.fromPush}</p>}
      <Rounds title={t.next} rounds={groups.rounds.slice(at + 1)} {...{ locale, t, noteOf }} />
      <Rounds title={t.earlier} rounds={groups.rounds.slice(0, at)} {...{ locale, t, noteOf }} />
    </>
  )
}

const Quiet = ({ title, children }: { title: string; children: string }) => (
  <>
    <h1>{title}</h1>
    <p className="mt-3 max-w-[65ch]">{children}</p>
  </>
)
