import { buttonLook } from '@/app/_ui/button'
import { Prose } from '@/app/_ui/prose'
import type { Locale } from '@/lib/i18n'
import { time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import type { MyRound } from '@/lib/seatings/my-groups'
import type { GroupWords } from './my-group'
import { People } from './people'

/** `note`: where the group writes together. */
type Props = { round: MyRound; now: number; locale: Locale; t: GroupWords; note?: string }

/** The round that is on or comes next, to be read at arm's length: the number first. */
export function Now({ round, now, locale, t, note }: Props) {
  const me = round.people.find((one) => one.me)
  if (round.group === null)
    return (
      <>
        <h1>{round.title}</h1>
        <p className="mt-3">{t.noneInRound}</p>
      </>
    )
  return (
    <section className="grid gap-x-12 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div>
        <p className="text-muted">{round.title}</p>
        <h1 className="mt-1 flex items-baseline gap-4 tracking-normal">
          <span className="text-[1.35rem]">{t.group}</span>
          <span data-group className="text-[clamp(6rem,34vw,11rem)] leading-[0.85] tabular-nums">
            {round.group}
          </span>
        </h1>
        <p className="mt-3 font-semibold text-xl">{[fill(t.tableN, { n: round.group }), round.room].filter(Boolean).join(' · ')}</p>
        <Clock round={round} now={now} locale={locale} t={t} />
        {me?.role && <p className="mt-3 border-now border-l-4 pl-3 font-semibold">{me.role === 'chair' ? t.youChair : t.youPen}</p>}
      </div>
      <div>
        <h2 className="mt-6 md:mt-0">{t.with}</h2>
        <People round={round} t={t} />
        {round.task && (
          <>
            <h2 className="mt-6">{t.task}</h2>
            <Prose text={round.task} className="mt-1" />
          </>
        )}
        {note && (
          <a href={note} className={`mt-4 max-sm:w-full print:hidden ${buttonLook()}`}>
            {t.note}
          </a>
        )}
      </div>
    </section>
  )
}

/** When it begins; then until when, and how much is left; said quietly, as everybody looks at it all the time. */
function Clock({ round, now, locale, t }: { round: MyRound; now: number; locale: Locale; t: GroupWords }) {
  if (!round.startsAt || !round.endsAt) return null
  const [starts, ends] = [Date.parse(round.startsAt), Date.parse(round.endsAt)]
  const left = Math.floor((ends - now) / 60_000)
  const said =
    now < starts
      ? fill(t.begins, { time: time(locale, starts) })
      : now >= ends
        ? t.over
        : `${fill(t.lasts, { time: time(locale, ends) })} · ${left < 1 ? t.leftOne : fill(t.left, { n: left })}`
  return (
    <div className="mt-2">
      <p className="text-muted tabular-nums">{said}</p>
      {now >= starts && now < ends && (
        <div aria-hidden="true" className="mt-2 h-1.5 max-w-xs overflow-hidden rounded-full bg-hairline">
          <div className="h-full bg-now" style={{ width: `${(100 * (now - starts)) / (ends - starts)}%` }} />
        </div>
      )}
    </div>
  )
}
