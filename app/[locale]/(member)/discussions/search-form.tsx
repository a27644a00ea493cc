import { Button } from '@/app/_ui/button'
import { type Locale, localePath, type Messages } from '@/lib/i18n'

type Props = { locale: Locale; t: Messages['discussions']['search']; asked?: string }

/** Where one searches all that has been said. */
export const SearchForm = ({ locale, t, asked }: Props) => (
  <search>
    <form action={localePath(locale, '/discussions/search')} className="mt-3 flex max-w-[30rem] gap-2">
      <input
        type="search"
        name="q"
        aria-label={t.label}
        placeholder={t.label}
        defaultValue={asked}
        maxLength={200}
        className="min-h-11 min-w-0 flex-1 rounded-md border border-edge bg-card px-3 text-ink"
      />
      <Button type="submit" look="plain">
        {t.button}
      </Button>
    </form>
  </search>
)
