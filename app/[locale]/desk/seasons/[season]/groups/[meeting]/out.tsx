'use client'
import { buttonLook } from '@/app/_ui/button'
import { localePath } from '@/lib/i18n/locales'
import { useSeatingWords } from '../words'

/** To the wall and to paper. */
export function Out({ season, meeting }: { season: string; meeting: string }) {
  const { seating, locale } = useSeatingWords()
  const at = localePath(locale, `/desk/seasons/${season}/groups/${meeting}`)
  return (
    <section aria-labelledby="out" className="grid gap-3">
      <h3 id="out" className="text-xl">
        {seating.out.title}
      </h3>
      <p className="flex flex-wrap gap-3">
        <a className={buttonLook('plain')} href={`${at}/projector`}>
          {seating.out.projector}
        </a>
        {(['cards', 'lists', 'poster'] as const).map((what) => (
          <a key={what} className={buttonLook('plain')} href={`${at}/print/${what}`}>
            {seating.out[what]}
          </a>
        ))}
      </p>
    </section>
  )
}
