import { buttonLook } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { type Locale, localePath, type Messages } from '@/lib/i18n'

/** Asks for words; works without scripts. */
export function SearchForm({ locale, t, asked }: { locale: Locale; t: Messages; asked?: string }) {
  const { search } = t.articles
  return (
    <search>
      <form action={localePath(locale, '/articles/search')} className="mt-4 grid max-w-xl grid-cols-[1fr_auto] items-end gap-3">
        <Field name="q" type="search" label={search.label} defaultValue={asked} maxLength={200} />
        <button type="submit" className={buttonLook('plain')}>
          {search.go}
        </button>
      </form>
    </search>
  )
}
