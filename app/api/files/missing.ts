import { localePath, locales, messages } from '@/lib/i18n'

/** Says that there is no such file and leads back, with status 404: a page for who follows a link, nothing for the rest. */
export function missingFile(request: Request): Response {
  const asksForPage = request.headers.get('accept')?.includes('text/html')
  return new Response(asksForPage ? page(languageOf(request)) : null, {
    status: 404,
    headers: { 'Cache-Control': 'no-store', ...(asksForPage && { 'Content-Type': 'text/html; charset=utf-8' }) },
  })
}

/** A file's address has no language; the page that led to it has. */
function languageOf(request: Request) {
  const from = request.headers.get('referer') ?? ''
  const path = URL.canParse(from) ? new URL(from).pathname : ''
  return locales.find((locale) => path.startsWith(`/${locale}/`)) ?? 'da'
}

// Not one of Next's pages: a route cannot answer with one. It looks like them in the dark as in the light.
function page(locale: (typeof locales)[number]): string {
  const { missingFile, missing } = messages(locale).shell
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${missingFile.title}</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 0 auto; max-width: 40rem; padding: 3rem 1rem; font: 1.06rem/1.5 system-ui, sans-serif; background: #faf7f2; color: #1d2733 }
  h1 { font: 600 1.8rem/1.2 Georgia, serif }
  a { display: inline-block; padding: .7rem 0; color: #0b5c63 }
  @media (prefers-color-scheme: dark) { body { background: #12171d; color: #eef1f4 } a { color: #6fd3d6 } }
</style>
<main>
  <h1>${missingFile.title}</h1>
  <p>${missingFile.text}</p>
  <p><a href="${localePath(locale, '/')}">${missing.toFront}</a></p>
</main>
</html>
`
}
