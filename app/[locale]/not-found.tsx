import { locale } from 'next/root-params'
import { buttonLook } from '@/app/_ui/button'
import { isLocale, localePath, messages } from '@/lib/i18n'

/** Says that there is no such page, in the language it was asked for in, and leads back. */
export default async function Missing() {
  const asked = await locale()
  const language = isLocale(asked) ? asked : 'da'
  const { missing } = messages(language).shell
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      <title>{missing.title}</title>
      <h1>{missing.title}</h1>
      <p className="mt-3 mb-6 max-w-[65ch]">{missing.text}</p>
      <a className={buttonLook()} href={localePath(language, '/')}>
        {missing.toFront}
      </a>
    </main>
  )
}
