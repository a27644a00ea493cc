import type { Metadata } from 'next'
import { Live } from '@/app/_shell/live'
import { SignInFirst } from '@/app/_shell/send-on'
import { buttonLook } from '@/app/_ui/button'
import { currentPerson } from '@/lib/auth/session'
import { continuityOf } from '@/lib/check-in/continuity'
import { passOf } from '@/lib/check-in/pass'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { language } from '../../../locale'
import { QrCode } from './qr-code'

export const instant = false

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.door.pass.title }
}

/** What a participant shows at the door; kept on their phone. */
export default async function Pass({ params }: Props) {
  const { locale, t } = await language(params)
  const person = await currentPerson()
  if (!person)
    return (
      <main id="content" className="mx-auto w-full max-w-xl px-5 py-6">
        <SignInFirst {...{ locale, t }} goOn={localePath(locale, '/registration/pass')} />
      </main>
    )
  const words = t.door.pass
  const seat = await passOf(await db(), person, now())
  const inRow = (await continuityOf(await db(), [person.id], now())).get(person.id)?.inRow ?? 0
  const thanks = inRow > 1 ? fill(words.thanks, { n: inRow }) : inRow === 1 ? words.thanksOnce : ''
  return (
    <main id="content" tabIndex={-1} className="mx-auto w-full max-w-xl px-5 py-6">
      <Live topics={[`person:${person.id}`]} />
      {seat ? (
        <>
          <h1 className="text-3xl">{words.title}</h1>
          <p className="mt-1 text-muted">{words.show}</p>
          <section className="mt-4 grid justify-items-center gap-1 rounded-md border border-hairline bg-pass p-4 text-center text-on-pass">
            <p className="font-semibold font-serif text-2xl">{seat.name}</p>
            <p>{seat.library}</p>
            <QrCode says={seat.says} label={words.qr} />
            <p>
              <span className="block text-[0.9rem]">{words.code}</span>
              <strong className="font-mono text-4xl tracking-[0.12em]">{seat.code}</strong>
            </p>
          </section>
          <p className="mt-4 font-semibold">{t.common.meetingSides[seat.side]}</p>
          <p>
            {dateAndTime(locale, seat.startsAt)}
            {seat.venue && <span className="block">{seat.venue}</span>}
          </p>
          <p className="mt-1 text-muted">{words.codeHint}</p>
          <p>
            <a href={localePath(locale, `/meetings/${seat.meetingSlug}/practical`)} className="reach">
              {words.practical}
            </a>
          </p>
        </>
      ) : (
        <>
          <h1 className="text-3xl">{words.none}</h1>
          <p className="mt-3 mb-6">{words.noneText}</p>
          <a href={localePath(locale, '/me')} className={buttonLook('plain')}>
            {words.toMe}
          </a>
        </>
      )}
      {thanks && <p className="mt-6 border-hairline border-t pt-4">{thanks}</p>}
    </main>
  )
}
