import { language } from '../../locale'
import { KeptPages } from './kept-pages'

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }) {
  const { t } = await language(params)
  return { title: t.phone.offline.title, robots: 'noindex' }
}

/** Shown in place of a page that is not kept while there is no connection; the worker keeps it from the first moment. */
export default async function Offline({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, t } = await language(params)
  return (
    <main id="content" tabIndex={-1} className="sheet grid gap-6 py-6 md:py-12">
      <h1>{t.phone.offline.title}</h1>
      <KeptPages words={t.phone.offline} locale={locale} />
    </main>
  )
}
