import { notFound } from 'next/navigation'
import { isLocale, type Locale, type Messages, messages } from '@/lib/i18n'

/**
 * The language of a page and its messages. Every page calls this first: at build only the language `_` is made, and
 * that ends here, before anything asks for the database; the real ones are made when the server runs.
 */
export async function language(params: Promise<{ locale: string }>): Promise<{ locale: Locale; t: Messages }> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { locale, t: messages(locale) }
}

/** At build a placeholder stands for every address part; see `language`. */
export const placeholder = '_'
