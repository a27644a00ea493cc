import { cachedSeasons } from '@/app/seasons'
import { localePath } from '@/lib/i18n'
import { language } from '../locale'

export default async function Front({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await language(params)
  const seasons = await cachedSeasons()
  return (
    <main id="content">
      {seasons.map((season) => (
        <section key={season.id}>
          <h2>{season.theme}</h2>
          {season.meetings.map((m) => (
            <a key={m.id} href={localePath(locale, `/meetings/${m.slug}/agenda`)}>
              {m.slug}
            </a>
          ))}
        </section>
      ))}
    </main>
  )
}
