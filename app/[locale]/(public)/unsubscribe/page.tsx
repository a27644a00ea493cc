import type { Metadata } from 'next'
import { Button, buttonLook } from '@/app/_ui/button'
import { localePath } from '@/lib/i18n'
import { readToken } from '@/lib/notices/unsubscribe'
import { language } from '../../locale'

export const instant = false

type Asked = { token?: string | string[]; outcome?: string | string[] }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.notices.unsubscribe.title, robots: { index: false }, referrer: 'no-referrer' }
}

/** Where a mail's way out leads: asks, and only its button does it. Works without signing in, and without scripts. */
export default async function Unsubscribe({ params, searchParams }: Props) {
  const { locale, t } = await language(params)
  const { token, outcome } = await searchParams
  const about = typeof token === 'string' ? readToken(token) : null
  const words = t.notices.unsubscribe
  const toMe = (look: 'primary' | 'plain') => (
    <p className="mt-6">
      <a href={localePath(locale, '/me#notices')} className={buttonLook(look)}>
        {words.toMe}
      </a>
    </p>
  )
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-xl px-4 py-8">
      {!about || outcome === 'bad' ? (
        <>
          <h1 className="text-3xl">{words.bad}</h1>
          <p className="mt-3">{words.badText}</p>
          {toMe('primary')}
        </>
      ) : (
        <>
          <h1 className="text-3xl">{t.notices.leave[about.kind]}</h1>
          {outcome === 'done' ? (
            <>
              <p role="status" className="mt-3 font-semibold text-good">
                {words.done}
              </p>
              {about.kind === 'waitingList' && <p className="mt-3">{t.notices.missed.waitingList}</p>}
              <p className="mt-3">{words.undo}</p>
              {toMe('plain')}
            </>
          ) : (
            <form method="post" action={`/api/unsubscribe?${new URLSearchParams({ token: String(token), page: locale })}`}>
              {outcome === 'late' && (
                <p role="alert" className="mt-3 font-semibold text-wrong">
                  {words.tooMany}
                </p>
              )}
              <p className="mt-3">{words.ask}</p>
              {about.kind === 'waitingList' && <p className="mt-3">{t.notices.missed.waitingList}</p>}
              <Button type="submit" className="mt-6">
                {t.notices.leave[about.kind]}
              </Button>
            </form>
          )}
        </>
      )}
    </main>
  )
}
