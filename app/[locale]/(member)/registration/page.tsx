import type { Metadata } from 'next'
import { Live } from '@/app/_shell/live'
import { SendOn, SignInFirst } from '@/app/_shell/send-on'
import { buttonLook } from '@/app/_ui/button'
import { currentPerson } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { type MyRegistration, myRegistration } from '@/lib/registrations/mine'
import { language } from '../../locale'
import { CannotCome } from './cannot-come'
import { Colleagues } from './colleagues'
import { Gone } from './gone'
import { Place } from './place'
import { PushOffer } from './push-offer'
import { Register } from './register'
import { sidesOf, suggestedOf } from './side-words'
import { Standing } from './standing'

export const instant = false

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ cancel?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.registration.title }
}

/** One registers here, and sees and changes one's registration. */
export default async function RegistrationPage({ params, searchParams }: Props) {
  const { locale, t } = await language(params)
  const r = t.registration
  const person = await currentPerson()
  if (!person?.name || !person.library) {
    const goOn = localePath(locale, '/registration')
    const welcome = localePath(locale, `/welcome?${new URLSearchParams({ callbackUrl: goOn })}`)
    return (
      <main id="content" className="sheet pt-6 md:pt-12">
        {person ? <SendOn to={welcome} word={t.signin.goOn} /> : <SignInFirst {...{ locale, t, goOn }} />}
      </main>
    )
  }
  const { library } = person
  const mine = await myRegistration(await db(), { ...person, library }, now())
  if (!mine)
    return (
      <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
        <h1>{r.title}</h1>
        <p className="mt-3 mb-6 max-w-[65ch]">{r.none}</p>
        <a className={buttonLook('plain')} href={localePath(locale, '/')}>
          {r.toFront}
        </a>
        <Live topics={[`person:${person.id}`, 'seasons']} />
      </main>
    )
  const { place, gone } = mine
  const cannot = (await searchParams).cancel !== undefined
  const meeting = mine.meetings.find(({ id }) => id === (place ?? gone)?.meetingId)
  const [sides, suggested] = [sidesOf(locale, t, mine), suggestedOf(mine)]
  const pending = person.standing === 'pending' && person.role !== 'facilitator'
  return (
    <main id="content" tabIndex={-1} className="mx-auto w-full max-w-2xl px-5 pt-6 md:pt-12">
      <Live topics={[`person:${person.id}`, 'seasons']} />
      <h1>{place ? r.mine : r.title}</h1>
      <p className="mt-1 text-muted">{mine.season.theme}</p>
      <Thanks {...{ locale, t, mine }} />
      {pending && <p className="mt-4 border-l-4 border-waiting pl-4">{place ? r.pendingPlaced : r.pending}</p>}
      <div className="mt-6 grid gap-6">
        <Standing
          said={meeting ? standing(t, mine, r.meetings[meeting.side]) : null}
          personId={person.id}
          settled={place !== null}
          again={sides.some(({ open }) => open) ? r.substitute.doneAgain : ''}
        >
          {meeting && gone && <Gone {...{ locale, t, mine, gone, meeting }} />}
        </Standing>
        {place && !cannot && <PushOffer personId={person.id} t={t} />}
        {meeting && place && cannot && !meeting.begun && <CannotCome {...{ locale, t, place, meeting }} personId={person.id} />}
        {meeting && place && <Place {...{ locale, t, mine, place, meeting }} personId={person.id} mayChange={!cannot} />}
        {!place && <Register {...{ locale, t, mine, sides, suggested }} personId={person.id} />}
      </div>
      {mine.colleagues && (
        <Colleagues {...{ locale, t, mine, sides, suggested }} colleagues={mine.colleagues} person={{ id: person.id, library }} />
      )}
    </main>
  )
}

/** To those who come again. */
function Thanks({ t, mine }: { locale: Locale; t: Messages; mine: MyRegistration }) {
  const { came } = mine
  if (!came) return null
  const { been } = t.registration
  const comes = mine.place?.status === 'seated'
  const { inRow, inAll } = came
  const said = !comes ? been.invite : inRow > 0 ? fill(been.row, { number: inRow + 1 }) : fill(been.times, { number: inAll + 1 })
  return <p className="mt-4">{said}</p>
}

function standing({ registration: { status } }: Messages, { place, gone }: MyRegistration, meeting: string) {
  if (place?.status === 'seated') return { text: fill(status.seated, { meeting }), tone: 'good' as const }
  if (place?.status === 'offered') return { text: fill(status.offered, { meeting }), tone: 'now' as const }
  if (place) return { text: fill(status.waiting, { meeting, number: place.number ?? 0 }), tone: 'waiting' as const }
  return { text: fill(gone?.status === 'passed' ? status.passed : status.cancelled, { meeting }), tone: 'muted' as const }
}
