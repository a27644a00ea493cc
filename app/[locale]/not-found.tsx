import { locale } from 'next/root-params'
import { MissingMain, MissingText } from '@/app/_shell/missing'
import { isLocale, messages } from '@/lib/i18n'

/** What a browser makes of `notFound`, in the language it was asked for in. Pages return `Missing`, which needs no script. */
export default async function NotFound() {
  const asked = await locale()
  const language = isLocale(asked) ? asked : 'da'
  const t = messages(language)
  return (
    <MissingMain>
      <title>{t.shell.missing.title}</title>
      <MissingText locale={language} t={t} />
    </MissingMain>
  )
}
