import 'server-only'
import type { Metadata } from 'next'
import { type Locale, localePath, locales } from '@/lib/i18n'

type About = { title?: string; description: string }

/** What a public page says of itself: its title, a description, and where it stands in each language. `path` is the Danish one. */
export function pageMetadata(locale: Locale, path: string, { title, description }: About): Metadata {
  return {
    ...(title && { title }),
    description,
    alternates: {
      canonical: localePath(locale, path),
      languages: { ...Object.fromEntries(locales.map((each) => [each, localePath(each, path)])), 'x-default': path },
    },
    openGraph: { title, description, url: localePath(locale, path), locale: locale === 'da' ? 'da_DK' : 'en_GB', type: 'website' },
  }
}
