import { filesCache, holdsDocuments, isOurs, leftOutKey } from '@/lib/sw/names'
import { kindOf } from '@/lib/sw/routes'

export type KeptPage = { path: string; title: string }

/** The pages that this phone can show without a connection, in one language, by their titles. */
export async function keptPages(locale: 'da' | 'en'): Promise<KeptPage[]> {
  const pages: KeptPage[] = []
  for (const name of (await caches.keys()).filter((n) => holdsDocuments(n) && isOurs(n))) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const path = request.url.slice(location.origin.length)
      if (kindOf(path.split('?')[0] ?? '') === 'never' || path.endsWith('/offline') || /^\/en(\/|$)/.test(path) !== (locale === 'en'))
        continue
      const html = (await (await cache.match(request))?.text()) ?? ''
      pages.push({ path, title: new DOMParser().parseFromString(html, 'text/html').title.split(' · ')[0] || path })
    }
  }
  return pages.sort((a, b) => a.path.localeCompare(b.path))
}

/** The names of the meetings' files that found no room on this phone. */
export async function leftOutFiles(): Promise<string[]> {
  const list = await caches.match(leftOutKey, { cacheName: filesCache })
  return (await list?.json()) ?? []
}
